-- Somebody is invited by mail and joins by accepting; a helper from outside has a mandate with its dates and its reason.
CREATE TABLE invitation (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  organisation_id BIGINT NOT NULL,
  hash CHAR(64) NOT NULL,
  email VARCHAR(254) NOT NULL,
  role VARCHAR(30) NOT NULL,
  scope VARCHAR(200) NULL,
  reason VARCHAR(500) NULL,
  from_on DATE NULL,
  until_on DATE NULL,
  inviter_id BIGINT NOT NULL,
  language CHAR(2) NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  until_at DATETIME(6) NOT NULL,
  used_at DATETIME(6) NULL,
  withdrawn_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY invitation_public_id (tenant_id, public_id),
  UNIQUE KEY invitation_hash (tenant_id, hash),
  KEY invitation_to_organisation (tenant_id, organisation_id),
  CONSTRAINT invitation_organisation FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id),
  CONSTRAINT invitation_inviter FOREIGN KEY (inviter_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE mandate (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  organisation_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  grant_id BIGINT NOT NULL,
  scope VARCHAR(200) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  from_on DATE NOT NULL,
  until_on DATE NOT NULL,
  given_by VARCHAR(100) NOT NULL,
  given_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY mandate_public_id (tenant_id, public_id),
  KEY mandate_of_organisation (tenant_id, organisation_id),
  CONSTRAINT mandate_organisation FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id),
  CONSTRAINT mandate_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT mandate_grant FOREIGN KEY (tenant_id, grant_id) REFERENCES person_grant (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE person_grant
  ADD COLUMN from_on DATE NULL COMMENT 'the first day',
  ADD KEY person_grant_over_organisation (tenant_id, organisation_id);
