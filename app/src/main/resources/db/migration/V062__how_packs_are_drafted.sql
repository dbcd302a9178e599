-- Everybody who wrote in a version of a pack: none of them releases it.
CREATE TABLE pack_author (
  tenant_id INT NOT NULL,
  version_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, version_id, person_id),
  CONSTRAINT author_of_pack FOREIGN KEY (tenant_id, version_id) REFERENCES pack_version (tenant_id, id),
  CONSTRAINT pack_author_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Why the second person did not release a version.
CREATE TABLE pack_refusal (
  tenant_id INT NOT NULL,
  version_id BIGINT NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  PRIMARY KEY (tenant_id, version_id),
  CONSTRAINT refusal_of_pack FOREIGN KEY (tenant_id, version_id) REFERENCES pack_version (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A catalog that is there as soon as the rules of its programme are released.
CREATE TABLE planned_catalog (
  tenant_id INT NOT NULL,
  programme_id BIGINT NOT NULL,
  code VARCHAR(20) NOT NULL,
  entry_kind VARCHAR(20) NULL,
  level VARCHAR(10) NOT NULL,
  name_zh VARCHAR(200) NOT NULL,
  name_en VARCHAR(300) NOT NULL,
  detail JSON NOT NULL,
  PRIMARY KEY (tenant_id, programme_id),
  UNIQUE KEY planned_catalog_code (tenant_id, code),
  CONSTRAINT planned_by_programme FOREIGN KEY (tenant_id, programme_id) REFERENCES programme (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
