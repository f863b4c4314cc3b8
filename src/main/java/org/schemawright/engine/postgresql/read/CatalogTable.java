package org.schemawright.engine.postgresql.read;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The catalog tables whose rows other rows refer to; their object identifiers are fixed in every version. */
enum CatalogTable {
    DEFAULT_ACL(826),
    TYPE(1247),
    PROC(1255),
    CLASS(1259),
    FOREIGN_SERVER(1417),
    USER_MAPPING(1418),
    FOREIGN_DATA_WRAPPER(2328),
    ACCESS_METHOD(2601),
    ATTRDEF(2604),
    AM_OPERATOR(2602),
    AM_FUNCTION(2603),
    CAST(2605),
    CONSTRAINT(2606),
    CONVERSION(2607),
    LANGUAGE(2612),
    NAMESPACE(2615),
    OPERATOR_CLASS(2616),
    OPERATOR(2617),
    REWRITE(2618),
    TRIGGER(2620),
    OPERATOR_FAMILY(2753),
    EXTENSION(3079),
    POLICY(3256),
    STATISTIC_EXT(3381),
    COLLATION(3456),
    EVENT_TRIGGER(3466),
    TRANSFORM(3576),
    TS_DICTIONARY(3600),
    TS_PARSER(3601),
    TS_CONFIGURATION(3602),
    TS_TEMPLATE(3764),
    SUBSCRIPTION(6100),
    PUBLICATION(6104),
    PUBLICATION_REL(6106),
    PUBLICATION_NAMESPACE(6237);

    private static final Map<Long, CatalogTable> BY_OID =
            Arrays.stream(values()).collect(Collectors.toMap(table -> table.oid, table -> table));

    private final long oid;

    CatalogTable(long oid) {
        this.oid = oid;
    }

    long oid() {
        return oid;
    }

    static Optional<CatalogTable> of(long oid) {
        return Optional.ofNullable(BY_OID.get(oid));
    }
}
