-- Which entries are inspected is drawn by lot, so that anybody can draw again and come to the same.
CREATE TABLE inspection (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  catalog_id BIGINT NOT NULL,
  title_zh VARCHAR(200) NOT NULL,
  title_en VARCHAR(300) NOT NULL,
  seed VARCHAR(100) NOT NULL,
  population MEDIUMTEXT NOT NULL COMMENT 'public ids, a line each',
  total INT NOT NULL,
  size INT NOT NULL,
  drawn_on DATE NOT NULL,
  drawn_by BIGINT NOT NULL,
  drawn_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY inspection_public_id (tenant_id, public_id),
  CONSTRAINT inspection_catalog FOREIGN KEY (tenant_id, catalog_id) REFERENCES catalog (tenant_id, id),
  CONSTRAINT inspection_drawer FOREIGN KEY (drawn_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE inspected (
  tenant_id INT NOT NULL,
  inspection_id BIGINT NOT NULL,
  place INT NOT NULL,
  entry CHAR(12) NOT NULL COMMENT 'public id',
  title VARCHAR(300) NOT NULL,
  result VARCHAR(10) NOT NULL,
  note VARCHAR(1000) NULL,
  inspected_on DATE NULL,
  entered_by BIGINT NULL,
  PRIMARY KEY (tenant_id, inspection_id, place),
  KEY inspected_entry (tenant_id, entry),
  CONSTRAINT inspected_in FOREIGN KEY (tenant_id, inspection_id) REFERENCES inspection (tenant_id, id),
  CONSTRAINT inspected_one FOREIGN KEY (tenant_id, entry) REFERENCES entry (tenant_id, public_id),
  CONSTRAINT inspected_by FOREIGN KEY (entered_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
