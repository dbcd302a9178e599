-- What the owner of a listed project puts together for banks; the project itself is an entry, whoever listed it.
CREATE TABLE project_dossier (
  tenant_id INT NOT NULL COMMENT 'where the owner is at home',
  id BIGINT NOT NULL,
  project_id CHAR(12) NOT NULL COMMENT 'public id of the entry',
  revision INT NOT NULL,
  data JSON NOT NULL COMMENT 'what was typed and is right, by the fields of the form',
  changed_by BIGINT NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  checked_at DATETIME(6) NOT NULL COMMENT 'when somebody last said that all of it holds',
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY dossier_of_project (tenant_id, project_id),
  CONSTRAINT dossier_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT dossier_changer FOREIGN KEY (changed_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- When a paper was last looked at; the file and its place in the dossier are kept with the other files.
CREATE TABLE project_paper (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  project_id CHAR(12) NOT NULL,
  file CHAR(12) NOT NULL COMMENT 'public id',
  checked_at DATETIME(6) NOT NULL,
  checked_by BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY paper_of_project (tenant_id, project_id, file),
  CONSTRAINT paper_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT paper_checker FOREIGN KEY (checked_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
