-- What an organisation asks of a call.
CREATE TABLE application (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  call_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  state VARCHAR(12) NOT NULL,
  tier INT NOT NULL,
  submission INT NOT NULL,
  revision INT NOT NULL,
  area CHAR(6) NULL,
  opened_by BIGINT NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  submitted_at DATETIME(6) NULL,
  changed_at DATETIME(6) NOT NULL,
  return_by DATE NULL,
  renews CHAR(12) NULL COMMENT 'public id of an entry',
  sample BOOLEAN NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY application_public_id (tenant_id, public_id),
  KEY application_of_call (tenant_id, call_id, state, tier, id),
  KEY application_of_organisation (tenant_id, organisation_id, id),
  CONSTRAINT application_to_call FOREIGN KEY (tenant_id, call_id) REFERENCES call_round (tenant_id, id),
  CONSTRAINT application_by FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id),
  CONSTRAINT application_opener FOREIGN KEY (opened_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- An application as it was handed in. Texts, not JSON: a server that writes JSON anew would break what was hashed.
CREATE TABLE submission (
  tenant_id INT NOT NULL,
  application_id BIGINT NOT NULL,
  number INT NOT NULL,
  answers MEDIUMTEXT NOT NULL,
  verdict MEDIUMTEXT NOT NULL,
  hash CHAR(64) NOT NULL,
  submitted_by BIGINT NOT NULL,
  helped BOOLEAN NOT NULL COMMENT 'handed in by a helper with a mandate',
  late BOOLEAN NOT NULL COMMENT 'in the minutes of grace',
  submitted_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, application_id, number),
  CONSTRAINT submission_of_application FOREIGN KEY (tenant_id, application_id) REFERENCES application (tenant_id, id),
  CONSTRAINT submission_by FOREIGN KEY (submitted_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
