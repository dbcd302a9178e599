-- Something that somebody is asked to do: a person, whoever may edit an organisation, or officials with a permission.
CREATE TABLE task (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  subject_id VARCHAR(40) NOT NULL COMMENT 'public id of what it is about',
  about VARCHAR(200) NOT NULL COMMENT 'its name, as people know it',
  path VARCHAR(200) NOT NULL COMMENT 'where in the portal it is done',
  person_id BIGINT NULL,
  organisation_id BIGINT NULL,
  permission VARCHAR(30) NULL,
  area CHAR(6) NULL,
  due_on DATE NULL,
  asked_at DATETIME(6) NOT NULL,
  holder_id BIGINT NULL COMMENT 'the official who took it',
  held_at DATETIME(6) NULL,
  done_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY task_public_id (tenant_id, public_id),
  KEY task_of_subject (tenant_id, kind, subject_id),
  KEY task_of_person (tenant_id, person_id, done_at),
  KEY task_of_organisation (tenant_id, organisation_id, done_at),
  KEY task_of_officials (tenant_id, done_at, due_on, id),
  CONSTRAINT task_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT task_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT task_organisation FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id),
  CONSTRAINT task_holder FOREIGN KEY (holder_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Something that somebody should know.
CREATE TABLE message (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  person_id BIGINT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  about VARCHAR(200) NOT NULL,
  path VARCHAR(200) NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  read_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY message_public_id (tenant_id, public_id),
  KEY message_of_person (tenant_id, person_id, id),
  CONSTRAINT message_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT message_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
