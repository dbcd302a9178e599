package greenbridge.search;

import static greenbridge.search.Given.thing;
import static greenbridge.search.Ground.found;
import static greenbridge.search.Ground.titles;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.search.wording.Thesaurus;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WordsIT {
    @BeforeEach
    void nothing() throws SQLException {
        Given.nothing();
    }

    @Test
    void aWordIsFoundInPartsAndWhole() throws SQLException {
        thing("工业锅炉节能改造服务").published();
        thing("城镇污水处理").published();
        assertThat(titles("锅炉", 14)).containsExactly("工业锅炉节能改造服务");
        assertThat(titles("锅炉节能", 14)).containsExactly("工业锅炉节能改造服务");
        assertThat(titles("炉节", 14)).containsExactly("工业锅炉节能改造服务");
        assertThat(titles("锅炉 污水", 14)).isEmpty();
    }

    @Test
    void synonymsWorkAtOnceAndSayThatTheyDid() throws SQLException {
        thing("合同能源管理服务").published();
        thing("电磁兼容检测").published();
        assertThat(titles("EMC", 14)).isEmpty();
        Given.synonyms(1, "EQUIVALENT", "合同能源管理", "EMC");
        Given.synonyms(1, "SOFT", "EMC", "电磁兼容");
        Results results = Ground.search().find(Query.of("EMC", 14));
        assertThat(results.hits()).extracting(Hit::title).containsExactly("合同能源管理服务", "电磁兼容检测");
        assertThat(results.understood())
                .contains(
                        new Understood("EMC", Understood.Kind.EQUIVALENT, List.of("合同能源管理")),
                        new Understood("EMC", Understood.Kind.SOFT, List.of("电磁兼容")));
        assertThat(results.hits().getFirst().reasons())
                .contains(new Reason(Reason.Kind.SYNONYM, List.of("合同能源管理"), "EMC"));
        assertThat(titles("EMC公司 ", 14)).isEmpty();
        assertThat(titles("emc服务", 14)).containsExactly("合同能源管理服务");
    }

    @Test
    void whatOnlyNamesTheKindIsNeverRequiredBesideAnotherWord() throws SQLException {
        thing("晋泉示例节能服务中心")
                .with("kind", "emc")
                .with("area", "140100")
                .with("summary", "以合同能源管理方式实施节能改造")
                .published();
        thing("合同能源管理项目案例").with("kind", "case").with("area", "140100").published();
        thing("合同能源管理公司").with("area", "620100").published();
        thing("太原公司").with("area", "140100").published();
        assertThat(titles("合同能源管理公司 太原", 14)).isEmpty();
        Given.synonyms(1, "EQUIVALENT", "合同能源管理", "EMC");
        Given.word(1, "公司", "KIND", "{\"kind\": [\"emc\"]}");
        for (String typed : List.of("合同能源管理公司 太原", "太原合同能源管理公司", "太原 EMC公司", "合同能源管理 公司 太原")) {
            assertThat(titles(typed, 14)).as(typed).containsExactlyInAnyOrder("晋泉示例节能服务中心", "合同能源管理项目案例");
        }
        assertThat(titles("合同能源管理公司", 14)).first().isEqualTo("合同能源管理公司");
        assertThat(titles("公司", 14)).doesNotContain("合同能源管理项目案例").contains("太原公司");
        assertThat(titles("公司 兰州", 14)).containsExactly("合同能源管理公司");
        Given.word(14, "公司", "NEEDED", "{}");
        assertThat(titles("合同能源管理公司 太原", 14)).isEmpty();
    }

    @Test
    void reasonsAreSilentAboutWordsThatARowLacks() throws SQLException {
        thing("合同能源管理项目案例").with("kind", "emc").published();
        Given.word(1, "公司", "KIND", "{\"kind\": [\"emc\"]}");
        Hit hit = found("合同能源管理公司", 14).getFirst();
        assertThat(hit.reasons()).containsExactly(new Reason(Reason.Kind.TITLE, List.of("合同能源管理"), null));
    }

    @Test
    void aMarkStandsForTheWordThatNamesIt() throws SQLException {
        thing("高效电机甲").list("procurement", "MANDATORY").published();
        thing("高效电机乙").published();
        Given.word(1, "政府采购", "NEEDED", "{\"procurement\": [\"MANDATORY\"]}");
        assertThat(titles("高效电机 政府采购", 14)).containsExactly("高效电机甲");
        assertThat(titles("政府采购高效电机", 14)).containsExactly("高效电机甲");
        assertThat(found("高效电机 政府采购", 14).getFirst().reasons())
                .contains(new Reason(Reason.Kind.MARK, List.of("政府采购"), null));
    }

    @Test
    void aTenantsOwnSynonymsAreNobodyElses() throws SQLException {
        thing("煤层气发电").published();
        Given.synonyms(62, "EQUIVALENT", "煤层气", "地气");
        assertThat(titles("地气", 14)).isEmpty();
        Given.synonyms(14, "EQUIVALENT", "煤层气", "地气");
        assertThat(titles("地气", 14)).containsExactly("煤层气发电");
    }

    @Test
    void aNarrowerWordIsFoundWithTheWiderOneButNotTheOtherWay() throws SQLException {
        thing("脱硝装置").published();
        thing("SCR装置").published();
        Given.synonyms(1, "NARROWER", "脱硝", "SCR");
        assertThat(titles("脱硝", 14)).containsExactly("脱硝装置", "SCR装置");
        assertThat(titles("SCR", 14)).containsExactly("SCR装置");
    }

    @Test
    void aKnownMisprintIsMendedAndTold() throws SQLException {
        thing("烟气脱硝改造工程").published();
        Ground.sql("INSERT INTO correction (tenant_id, wrong, right_form) VALUES (1, '脱销', '脱硝')");
        Ground.bean(Thesaurus.class).refresh();
        Results results = Ground.search().find(Query.of("脱销改造", 14));
        assertThat(results.hits()).extracting(Hit::title).containsExactly("烟气脱硝改造工程");
        assertThat(results.corrected()).isEqualTo(new Corrected("脱硝改造", List.of(new Corrected.Change("脱销", "脱硝"))));
    }

    @Test
    void pinyinAndInitialsFindWhatSoundsSo() throws SQLException {
        thing("节能环保产业园").published();
        thing("污水处理厂").published();
        assertThat(titles("jnhb", 14)).containsExactly("节能环保产业园");
        assertThat(titles("jienenghuanbao", 14)).containsExactly("节能环保产业园");
        assertThat(titles("wushui", 14)).containsExactly("污水处理厂");
        assertThat(found("jnhb", 14).getFirst().reasons())
                .extracting(Reason::kind)
                .containsExactly(Reason.Kind.PINYIN);
        assertThat(titles("jnhx", 14)).isEmpty();
    }

    @Test
    void shanxiIsNeverShaanxi() throws SQLException {
        thing("山西省绿色工厂名单").published();
        thing("陕西省绿色工厂名单").published();
        thing("绿色工厂评价").with("area", "140100").published();
        thing("绿色工厂申报").with("area", "610100").published();
        for (String shanxi : List.of("山西", "山西省", "shanxi", "山西 绿色工厂", "山西绿色工厂", "山西省绿色工厂", "Shanxi", "sxs")) {
            assertThat(titles(shanxi, 14)).as(shanxi).isNotEmpty().doesNotContain("陕西省绿色工厂名单", "绿色工厂申报");
        }
        for (String shaanxi : List.of("陕西", "陕西省", "shaanxi", "陕西 绿色工厂", "Shaanxi", "陝西")) {
            assertThat(titles(shaanxi, 14)).as(shaanxi).isNotEmpty().doesNotContain("山西省绿色工厂名单", "绿色工厂评价");
        }
        assertThat(titles("关于加快建设山西省绿色工厂评价申报名单的通知", 14)).doesNotContain("陕西省绿色工厂名单");
    }

    @Test
    void whatHoldsEverywhereHoldsAtHome() throws SQLException {
        thing("推荐名额通知").with("area", "100000").published();
        thing("山西推荐名额").published();
        thing("北京推荐名额").with("area", "110000").published();
        assertThat(titles("推荐名额 山西", 14)).containsExactly("山西推荐名额", "推荐名额通知");
        assertThat(found("推荐名额 山西", 14).getLast().reasons())
                .extracting(Reason::kind)
                .containsExactly(Reason.Kind.TITLE);
        assertThat(titles("推荐名额 陕西", 14)).isEmpty();
    }

    @Test
    void traditionalCharactersAndFullWidthAreTheSame() throws SQLException {
        thing("LED节能照明").published();
        assertThat(titles("節能照明", 14)).containsExactly("LED节能照明");
        assertThat(titles("ＬＥＤ", 14)).containsExactly("LED节能照明");
        assertThat(titles("“节能”照明", 14)).containsExactly("LED节能照明");
    }

    @Test
    void anIdentifierIsRowOneHoweverItIsTyped() throws SQLException {
        thing("晋政发〔2017〕44号文件的解读，晋政发〔2017〕44号").published();
        thing("山西省“十三五”控制温室气体排放实施方案").list("identifiers", "晋政发〔2017〕44号").published();
        thing("变频电机").list("identifiers", "91140100M000100Y43", "YX3-132S-4").published();
        thing("晋政发〔2012〕10号").list("identifiers", "晋政发〔2012〕10号").published();
        for (String typed : List.of("晋政发〔2017〕44号", "晋政发[2017]44号", "晋政发（２０１７）44号", "晋政发 2017 44号")) {
            assertThat(titles(typed, 14)).as(typed).first().isEqualTo("山西省“十三五”控制温室气体排放实施方案");
        }
        assertThat(found("晋政发〔2017〕44号", 14).getFirst().reasons())
                .extracting(Reason::kind)
                .contains(Reason.Kind.IDENTIFIER);
        assertThat(titles("91140100m000100y43", 14)).containsExactly("变频电机");
        assertThat(titles("yx3-132s-4 电机", 14)).containsExactly("变频电机");
    }

    @Test
    void englishFindsEnglishTitles() throws SQLException {
        thing("余热锅炉").with("title_en", "Waste heat boiler").published();
        assertThat(titles("waste heat", 14)).containsExactly("余热锅炉");
        assertThat(found("Boiler", 14).getFirst().reasons())
                .containsExactly(new Reason(Reason.Kind.TITLE_EN, List.of("boiler"), null));
    }

    @Test
    void aLongQuestionNeedsMostOfItsWords() throws SQLException {
        thing("燃煤工业锅炉节能环保综合提升技术").with("summary", "煤粉高效燃烧").published();
        assertThat(titles("燃煤 锅炉 节能 提升 火星", 14)).hasSize(1);
        assertThat(titles("锅炉 火星", 14)).isEmpty();
    }

    @Test
    void marksArePlainSegmentsAndReasonsNameTheField() throws SQLException {
        thing("余热<b>回收</b>装置")
                .with("summary", "用于钢铁行业的余热回收")
                .with("organisation", "某节能公司")
                .published();
        Hit hit = found("余热", 14).getFirst();
        assertThat(hit.markedTitle().parts()).containsExactly("", "余热", "<b>回收</b>装置");
        assertThat(hit.reasons())
                .containsExactly(
                        new Reason(Reason.Kind.TITLE, List.of("余热"), null),
                        new Reason(Reason.Kind.SUMMARY, List.of("余热"), null));
        assertThat(hit.markedOrganisation()).isEqualTo(Passage.plain("某节能公司"));
    }

    @Test
    void suggestionsBeginHoldOrSoundLikeWhatIsTyped() throws SQLException {
        thing("节能环保产业园").published();
        thing("节能电机").visibleIn(62).published();
        thing("高效节能电机").published();
        assertThat(Ground.search().suggest("节能", 14, Scope.TENANT))
                .extracting(Suggestion::text)
                .containsExactly("节能环保产业园", "高效节能电机");
        assertThat(Ground.search().suggest("jieneng", 14, Scope.TENANT))
                .extracting(Suggestion::text)
                .contains("节能环保产业园", "高效节能电机");
        assertThat(Ground.search().suggest("jnh", 14, Scope.TENANT))
                .extracting(Suggestion::path)
                .hasSize(1);
        assertThat(Ground.search().suggest("gx", 14, Scope.TENANT))
                .extracting(Suggestion::text)
                .containsExactly("高效节能电机");
    }

    @Test
    void nothingFoundComesWithHelp() throws SQLException {
        thing("工业锅炉").with("catalog", "C09").published();
        Help filter = help(Query.of("锅炉", 14).with(Facet.CATALOG, "C02"));
        assertThat(filter.filters()).extracting(Help.Relaxation::facet).containsExactly(Facet.CATALOG);
        assertThat(filter.filters().getFirst().total()).isEqualTo(1);
        Help word = help(Query.of("锅炉 月球", 14));
        assertThat(word.words()).extracting(Help.Relaxation::dropped).containsExactly("月球");
        assertThat(titles(word.words().getFirst().query())).containsExactly("工业锅炉");
        Help near = help(Query.of("工业锅炉王", 14));
        assertThat(near.suggestions()).containsExactly("工业锅炉");
    }

    private static Help help(Query query) {
        return Optional.ofNullable(Ground.search().find(query).help()).orElseThrow();
    }
}
