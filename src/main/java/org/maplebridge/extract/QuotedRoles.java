package org.maplebridge.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a clause does with a row of quotations. What is called so, moved somewhere, opened or put up
 * was made by someone: 叫“…”, 把“…”搬进社区, “…”挂牌. What is only used or found somewhere may be: 用“…”听民意,
 * 在某县，“…”.
 */
final class QuotedRoles {

  /** How sure the clause makes it that a quotation names something made. */
  enum Role {
    /** It is spoken of as something that exists, whatever it is called. */
    NAMED,
    /** It may be, when its last word says so too. */
    USED,
    NONE
  }

  private static final int BEFORE = 12;
  private static final int BEHIND = 14;

  /** 以“…”为抓手. */
  private static final Pattern MEANS =
      Pattern.compile(
          "为(?:主要|重要|有效|有力|总|核心)?(?:抓手|载体|主线|牵引|引领|纽带|支撑|依托|龙头|支点|切入点|突破口|着力点|平台|阵地|主阵地|总抓手|路径|品牌)");

  private static final Pattern CALLED =
      Pattern.compile("(?:叫[作做]?|取名为?|起名为?|名为|名叫|名曰|命名为|定名为?|冠名为?|注册了?|挂出了?|挂起了?|竖起了?|打出了?)$");

  private static final Pattern TAKES = Pattern.compile("(?:把|将)(?:这[一个]|这套)?$");
  private static final Pattern MOVED =
      Pattern.compile(
          "^(?:[^,。;“”、]{0,4})?(?:搬[进到上出]|引[入进到]|写[进入]|推[广向到]|开[进到在设办]|办[到进在]|建[到在进]|设[到在进]|送[到进]|带[到进]|延伸[到至]|列为|列入|纳入|嵌入|植入|复制|移植)");

  private static final Pattern APPEARS =
      Pattern.compile(
          "^(?:也|已|已经|正式|顺利|陆续|相继|先后|同步|便|就|在(?![全这])[^,。;“”]{1,10}?)?"
              + "(?:活跃[在于]|遍布|应运而生|挂牌|揭牌|亮相|上线|启用|开张|开馆|开课|投入使用|投入运行|落户|落地|开门|试运行)");
  private static final Pattern WORKS =
      Pattern.compile(
          "^(?:已|共|就|也|还|每[天周月年日]|今年|去年|目前|定期|累计|全年)?"
              + "(?:活跃|穿梭|走进|走村|开到|守护|守着|接待|受理|调解|调处|化解|走访|服务|覆盖|支出|参与|收集|解决|成了|成为|让|使|受到|深受|会员|成员|队员|共有|现有)");
  private static final Pattern USES =
      Pattern.compile("(?:用|靠|凭|借助|借力|依靠|凭借|通过|借|请|邀|请来|走进|来到|坐进|找到)$");

  private final Cues cues;

  QuotedRoles(Cues cues) {
    this.cues = cues;
  }

  static boolean isMeans(String text, int end) {
    return MEANS.matcher(text).region(end, Math.min(text.length(), end + 8)).lookingAt();
  }

  Role of(ArticleText article, int start, int end) {
    String text = article.text();
    String before = text.substring(Math.max(0, start - BEFORE), start);
    Matcher behind = APPEARS.matcher(text).region(end, Math.min(text.length(), end + BEHIND));
    boolean moved =
        TAKES.matcher(before).find()
            && MOVED.matcher(text).region(end, Math.min(text.length(), end + BEHIND)).lookingAt();
    if (moved || CALLED.matcher(before).find() && !isSomeone(text, start) || behind.lookingAt()) {
      return Role.NAMED;
    }
    boolean used =
        USES.matcher(before).find()
            || WORKS.matcher(text).region(end, Math.min(text.length(), end + BEHIND)).lookingAt()
            || isOfPlace(article, start);
    return used ? Role.USED : Role.NONE;
  }

  /** 群众叫他“…”, 外号叫“…”: someone is called so. */
  private boolean isSomeone(String text, int start) {
    int from = Clauses.clauseStart(text, start, Math.max(0, start - BEFORE));
    return Clauses.has(text, from, start, "他她你我咱")
        || cues.get("speech.nickname").isIn(text, from, start);
  }

  /** 某县的“…”, and 在某县，“…”. */
  private static boolean isOfPlace(ArticleText article, int start) {
    String text = article.text();
    boolean linked = start > 0 && ",的".indexOf(text.charAt(start - 1)) >= 0;
    return linked
        && article.mentionsIn(Math.max(0, start - BEFORE), start).stream()
            .anyMatch(m ->
                m.end() == start - 1
                    && (text.charAt(start - 1) == '的'
                        || m.start() > 0 && "在于".indexOf(text.charAt(m.start() - 1)) >= 0
                        || isPlaceFirst(text, m.start())));
  }

  /** 在甲市乙县，: a row of places behind 在. */
  private static boolean isPlaceFirst(String text, int at) {
    int from = Clauses.clauseStart(text, at, Math.max(0, at - BEFORE));
    return from < at && text.charAt(from) == '在';
  }
}
