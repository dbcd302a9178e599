-- What the portal writes to people waits here until it is delivered; a tenant may say it in its own words.
CREATE TABLE mail (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  recipient VARCHAR(254) NOT NULL,
  language CHAR(2) NOT NULL,
  template VARCHAR(40) NOT NULL,
  subject VARCHAR(500) NOT NULL,
  text TEXT NULL,
  state VARCHAR(10) NOT NULL,
  attempts INT NOT NULL,
  due_at DATETIME(6) NOT NULL,
  last_error VARCHAR(500) NULL,
  created_at DATETIME(6) NOT NULL,
  sent_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY mail_public_id (tenant_id, public_id),
  KEY mail_due (tenant_id, state, due_at, id),
  CONSTRAINT mail_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE mail_template (
  tenant_id INT NOT NULL,
  name VARCHAR(40) NOT NULL,
  language CHAR(2) NOT NULL,
  subject VARCHAR(300) NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (tenant_id, name, language),
  CONSTRAINT mail_template_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- An address that does not exist is dead for every tenant: nobody writes to it again until the row is removed.
CREATE TABLE mail_bounce (
  recipient VARCHAR(254) NOT NULL,
  since DATETIME(6) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  PRIMARY KEY (recipient)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
