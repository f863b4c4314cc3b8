CREATE TABLE customer (id int PRIMARY KEY, mail text NOT NULL, fax text);
CREATE INDEX customer_mail ON customer (mail);
CREATE VIEW v AS SELECT id, mail FROM customer;
