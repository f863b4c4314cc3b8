-- Names and comments that each mean something to one of the languages that schemas are handed out in.
CREATE TABLE "<script>alert('t')</script>" (
    id bigint PRIMARY KEY,
    "<img src=x onerror=alert('c')>" text DEFAULT '<script>alert("d")</script>',
    "]]><svg onload=alert(1)>" text CHECK ("]]><svg onload=alert(1)>" <> '</style><script>alert(2)</script>'),
    "a & b &lt; c" text,
    "</title></style></script>" text,
    "x"" onmouseover=""alert(1)" text
);
COMMENT ON TABLE "<script>alert('t')</script>" IS '<script>alert("table")</script> ![x](http://127.0.0.1:9/x.png) [click](javascript:alert(1)) <img src=http://127.0.0.1:9/y.png onerror=alert(1)>';
COMMENT ON COLUMN "<script>alert('t')</script>"."a & b &lt; c" IS E'first line\nsecond | line\n\n# no heading\n```\nno fence';
CREATE TABLE "javascript:alert(1)" (
    "a|b" text, "`code`" text, "**bold**" text, "_em_" text, "[link](http://127.0.0.1:9/)" text, "# heading" text,
    "--" text, "==" text, ".." text, "__x__" text, "~~gone~~" text, "<b>b</b>" text, "[[http://127.0.0.1:9/ u]]" text,
    "!include http://127.0.0.1:9/z" text, "%getenv(HOME)" text, "$x" text, "@enduml" text, "{method} f()" text,
    "'comment" text, "/' block '/" text, "PK" text, "title" text, "%% remark" text, "%%{init: {}}%%" text,
    "back\slash" text, "ends with \" text, "new
line" text, "carriage return" text, "tab	tab" text, "#35;" text, "#quot;" text, ";" text, "{" text, "}" text,
    " leading and trailing " text, "double  blank" text, "www.example.org" text, "1. item" text, "a:b" text,
    U&"bell \0007 escape \001B[31m" text, U&"turned \202E back \200F" text, U&"unseen \200B\FEFF here" text,
    U&"line \2028 separator" text, "emoji 😀 漢字 العربية" text, "ref: > users.id" text, "note: 'x'" text,
    "[pk, note: 'x']" text, "Table x {" text, "// gone" text, "/* gone */" text, "'''" text
);
CREATE TABLE "new
line
@enduml
Table x {" ("}" bigint PRIMARY KEY, "Ref: a.b > c.d" bigint);
ALTER TABLE "new
line
@enduml
Table x {" ADD CONSTRAINT "fk"" : ""<script>
alert(3)" FOREIGN KEY ("Ref: a.b > c.d") REFERENCES "<script>alert('t')</script>" (id);
CREATE TABLE "end" ("end" bigint PRIMARY KEY REFERENCES "end");
CREATE TABLE "End" ("class" bigint);
CREATE TABLE "end_2" ("style" bigint);
CREATE TABLE "../../evil" (a bigint);
CREATE TABLE "CON" (a bigint);
CREATE TABLE "con" (a bigint);
CREATE TABLE "." (a bigint);
CREATE TABLE " " (" " bigint);
CREATE TABLE """" ("""" bigint);
CREATE TABLE "'" ("'" bigint);
CREATE TABLE "%" ("%" bigint);
CREATE TABLE "=cmd|' /C calc'!A0" ("+1" bigint, "@sum" bigint);
CREATE TYPE "enum "" \ ' type" AS ENUM ('', ' ', '"', '''', '\', '<b>', 'a
b', '`', '}');
CREATE TABLE uses (e "enum "" \ ' type" DEFAULT '"', f text DEFAULT '`' || E'\\' || '''');
COMMENT ON TABLE uses IS ''''''' ends with \';
CREATE INDEX "index ' ] , [" ON uses ((lower(f) || '`'));
CREATE VIEW "view <script>alert(4)</script>" AS SELECT '</pre></code><script>alert(5)</script>```' AS "x`y", id FROM "<script>alert('t')</script>";
CREATE FUNCTION "f<script>"("a<b" text) RETURNS text LANGUAGE sql AS $$ SELECT '</code></pre><script>alert(6)</script>' $$;
CREATE FUNCTION "t(" () RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER "trigger <script>alert(7)</script>" BEFORE INSERT ON uses FOR EACH ROW EXECUTE FUNCTION "t(" ();
CREATE SCHEMA "a.b";
CREATE TABLE "a.b".c (d bigint);
CREATE SCHEMA a;
CREATE TABLE a."b.c" (d bigint);
