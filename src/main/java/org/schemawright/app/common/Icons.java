package org.schemawright.app.common;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.schemawright.model.Kind;

/** Which sign stands for what. */
public final class Icons {
    private Icons() {}

    public static FontIcon of(Feather sign) {
        return new FontIcon(sign);
    }

    public static Feather of(Kind kind) {
        return switch (kind) {
            case SCHEMA -> Feather.FOLDER;
            case TABLE -> Feather.GRID;
            case FOREIGN_TABLE -> Feather.GLOBE;
            case VIEW, MATERIALIZED_VIEW -> Feather.EYE;
            case COLUMN -> Feather.MINUS;
            case PRIMARY_KEY, UNIQUE_CONSTRAINT -> Feather.KEY;
            case FOREIGN_KEY -> Feather.LINK;
            case CHECK_CONSTRAINT, DOMAIN_CONSTRAINT, EXCLUSION_CONSTRAINT -> Feather.CHECK_SQUARE;
            case INDEX -> Feather.ZAP;
            case TRIGGER, CONSTRAINT_TRIGGER, PARTITION_TRIGGER, EVENT_TRIGGER, RULE -> Feather.ACTIVITY;
            case POLICY -> Feather.SHIELD;
            case SEQUENCE -> Feather.HASH;
            case ROUTINE, AGGREGATE -> Feather.CODE;
            case ENUM_TYPE, COMPOSITE_TYPE, RANGE_TYPE, BASE_TYPE, SHELL_TYPE, DOMAIN -> Feather.TYPE;
            case EXTENSION -> Feather.PACKAGE;
            default -> Feather.BOX;
        };
    }
}
