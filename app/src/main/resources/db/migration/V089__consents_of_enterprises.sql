-- An enterprise opens parts of a dossier to one bank until a day.
CREATE TABLE consent (
  tenant_id INT NOT NULL COMMENT 'where the enterprise is at home',
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  project_id CHAR(12) NOT NULL COMMENT 'public id',
  organisation_id BIGINT NOT NULL,
  bank_tenant_id INT NOT NULL COMMENT 'banks of the nation are at home there',
  bank_id BIGINT NOT NULL,
  bank_name VARCHAR(200) NOT NULL COMMENT 'of the day on which it was given',
  purpose VARCHAR(500) NOT NULL,
  parts VARCHAR(60) NOT NULL,
  until_on DATE NOT NULL COMMENT 'the last day',
  given_by BIGINT NOT NULL,
  given_at DATETIME(6) NOT NULL,
  withdrawn_at DATETIME(6) NULL,
  withdrawn_by BIGINT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY consent_public_id (tenant_id, public_id),
  KEY consent_of_project (tenant_id, project_id, organisation_id, id),
  KEY consent_to_bank (tenant_id, bank_id, until_on),
  CONSTRAINT consent_of_organisation FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id),
  CONSTRAINT consent_bank FOREIGN KEY (bank_tenant_id, bank_id) REFERENCES organisation (tenant_id, id),
  CONSTRAINT consent_giver FOREIGN KEY (given_by) REFERENCES person (id),
  CONSTRAINT consent_withdrawer FOREIGN KEY (withdrawn_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Each time that somebody of the bank looked, by the name of that day.
CREATE TABLE consent_look (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  consent_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  parts VARCHAR(60) NOT NULL,
  paper VARCHAR(200) NULL COMMENT 'name of the file that was taken away',
  at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY look_of_consent (tenant_id, consent_id, id),
  CONSTRAINT look_of_consent FOREIGN KEY (tenant_id, consent_id) REFERENCES consent (tenant_id, id),
  CONSTRAINT look_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
