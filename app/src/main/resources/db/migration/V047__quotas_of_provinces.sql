-- How many each province may recommend in a round of a national programme; nobody has said it where there is no row.
CREATE TABLE province_quota (
  programme_tenant_id INT NOT NULL,
  programme_id BIGINT NOT NULL,
  round_year INT NOT NULL,
  tenant_id INT NOT NULL COMMENT 'the province',
  quota INT NOT NULL,
  PRIMARY KEY (tenant_id, programme_tenant_id, programme_id, round_year),
  KEY province_quota_of_round (programme_tenant_id, programme_id, round_year),
  CONSTRAINT province_quota_programme FOREIGN KEY (programme_tenant_id, programme_id) REFERENCES programme (tenant_id, id),
  CONSTRAINT province_quota_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
