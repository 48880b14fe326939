package org.copytaster.article;

/** What kind of thing an entity is. */
public enum EntityType {
    PERSON,
    ORGANISATION,
    PLACE,
    EVENT,
    PRODUCT,
    DATE,
    TIME,
    QUANTITY,
    DEMONYM
}
