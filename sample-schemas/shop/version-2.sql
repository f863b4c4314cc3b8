-- The shop, version 2: nothing is given away, orders can come back, prices have a currency,
-- texts are no longer bounded without a reason, and what is looked up has an index.

CREATE TYPE order_status AS ENUM ('open', 'paid', 'sent', 'returned', 'cancelled');

CREATE TABLE customer (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email text NOT NULL UNIQUE,
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE customer IS 'Whoever has ordered at least once.';

CREATE TABLE product (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sku varchar(40) NOT NULL UNIQUE,
    title text NOT NULL,
    price numeric(12,2) NOT NULL CHECK (price > 0),
    currency char(3) NOT NULL DEFAULT 'EUR',
    stock integer NOT NULL DEFAULT 0
);

CREATE TABLE purchase_order (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customer (id),
    status order_status NOT NULL DEFAULT 'open',
    ordered_at timestamptz NOT NULL DEFAULT now(),
    note text
);
CREATE INDEX purchase_order_customer ON purchase_order (customer_id, ordered_at DESC);

CREATE TABLE order_line (
    order_id bigint NOT NULL REFERENCES purchase_order (id) ON DELETE CASCADE,
    line integer NOT NULL,
    product_id bigint NOT NULL REFERENCES product (id),
    quantity integer NOT NULL CHECK (quantity > 0),
    unit_price numeric(12,2) NOT NULL,
    PRIMARY KEY (order_id, line)
);
CREATE INDEX order_line_product ON order_line (product_id);

CREATE VIEW order_total AS
SELECT o.id, o.customer_id, o.status, sum(l.quantity * l.unit_price) AS total
FROM purchase_order o JOIN order_line l ON l.order_id = o.id
GROUP BY o.id;

CREATE FUNCTION take_from_stock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE product SET stock = stock - NEW.quantity WHERE id = NEW.product_id;
    RETURN NEW;
END
$$;

CREATE TRIGGER stock AFTER INSERT ON order_line FOR EACH ROW EXECUTE FUNCTION take_from_stock();
