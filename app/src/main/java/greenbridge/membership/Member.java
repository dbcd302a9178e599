package greenbridge.membership;

import greenbridge.account.Person;
import greenbridge.permission.Grant;

/** Somebody with a role in an organisation, by the grant that gives it. */
public record Member(Grant grant, Person person) {}
