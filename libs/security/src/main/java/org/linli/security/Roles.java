package org.linli.security;

import java.util.Set;

/** The roles of the realm; the same words as in {@code deploy/keycloak}. */
public final class Roles {

    /** The old person herself (老年人). */
    public static final String RESIDENT = "resident";
    /** A relative with consent (家属). */
    public static final String FAMILY = "family";
    /** A caregiver (养老护理员), sees the own visits. */
    public static final String CAREGIVER = "caregiver";
    /** Runs one provider (服务商管理员). */
    public static final String PROVIDER_ADMIN = "provider-admin";
    /** Gives orders to providers (派单员). */
    public static final String DISPATCHER = "dispatcher";
    /** Answers calls (坐席). */
    public static final String OPERATOR = "operator";
    /** Leads operators (班长). */
    public static final String SUPERVISOR = "supervisor";
    /** Assesses abilities (评估员). */
    public static final String ASSESSOR = "assessor";
    /** Looks after a community (社区工作人员). */
    public static final String COMMUNITY_WORKER = "community-worker";
    /** Goes to the door in an emergency (应急响应人员). */
    public static final String RESPONDER = "responder";
    /** The civil affairs bureau (民政). */
    public static final String CIVIL_AFFAIRS = "civil-affairs";
    /** Machines of the operators of the platform. */
    public static final String INTEGRATION = "integration";

    /** Roles that work for an area and see what lies in their division. */
    static final Set<String> OF_AN_AREA =
            Set.of(DISPATCHER, OPERATOR, SUPERVISOR, ASSESSOR, COMMUNITY_WORKER, RESPONDER, CIVIL_AFFAIRS, INTEGRATION);

    /** Every role there is. */
    public static final Set<String> ALL = Set.of(
            RESIDENT,
            FAMILY,
            CAREGIVER,
            PROVIDER_ADMIN,
            DISPATCHER,
            OPERATOR,
            SUPERVISOR,
            ASSESSOR,
            COMMUNITY_WORKER,
            RESPONDER,
            CIVIL_AFFAIRS,
            INTEGRATION);

    private Roles() {}
}
