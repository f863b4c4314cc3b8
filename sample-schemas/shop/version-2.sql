CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, born date NOT NULL DEFAULT '2000-01-01');
CREATE INDEX customer_mail ON customer (email);
CREATE TABLE orders (id int PRIMARY KEY, customer bigint REFERENCES customer);
COMMENT ON TABLE orders IS 'x';
