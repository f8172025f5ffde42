package org.maplebridge.extract.reading;

import java.util.List;
import java.util.regex.Pattern;

/** How much a paragraph sounds like the end of an article, or like its beginning. */
final class Openings {

  private static final Pattern CLOSING =
      Pattern.compile(
          "奋进新征程|踏上新征程|新的起点|迎接.{0,12}召开|保驾护航|奠定.{0,12}(?:坚实)?基础|新篇章|努力建设|如是说|植根于|喜上眉梢|暖在心里|"
              + "砥砺前行|行稳致远|任重道远|谱写|新答卷|再上新台阶|铿锵|写在脸上|还在继续|底色更|绽放|再出发|答卷|更加美好|阔步|徐徐展开|初心|精气神|越来越好");
  private static final Pattern WEAKLY_CLOSING =
      Pattern.compile("将继续|下一步|未来.{0,4}年|安居乐业|长治久安|生命财产安全|新局面|贡献|得到.{0,10}好评");
  private static final Pattern SINCE =
      Pattern.compile("近年来|党的十[八九]大以来|党的二十大以来|\\d{4}年以来|今年以来|\\d+年来|数据显示|历史的");
  private static final Pattern SCENE =
      Pattern.compile("时节|清晨|金秋|初春|盛夏|隆冬|阳光|寒冬|\\d+月\\d+日|日前|近日|[走进]进|大地");

  /** Who an article is about is told at its beginning. */
  private static final Pattern INTRODUCTION =
      Pattern.compile("地处|位于|下辖|总面积|常住人口|素有.{1,10}之称|立足|是\\p{IsHan}{0,8}大[市县省]");

  /** 某市地处江南: a text that begins with a place and where it lies. */
  private static final Pattern PORTRAIT =
      Pattern.compile("^(?:\\p{IsHan}|XX){1,10}[省市县区州盟旗镇乡](?:地处|位于|素有|素称|下辖)");

  /** 山高水长，人杰地灵。: four characters against four, or five against five. */
  private static final Pattern COUPLET =
      Pattern.compile("^(?:\\p{IsHan}{4},\\p{IsHan}{4}|\\p{IsHan}{5},\\p{IsHan}{5})[。!]");

  private static final int APHORISM = 60;

  private Openings() {}

  static double closing(Paragraph paragraph) {
    String text = paragraph.text();
    if (!text.endsWith("。") && !text.endsWith("”") && !text.endsWith("!")) {
      return 0;
    }
    String end = text.length() > 120 ? text.substring(text.length() - 120) : text;
    long signs = CLOSING.matcher(end).results().map(r -> r.group()).distinct().count();
    long weak = WEAKLY_CLOSING.matcher(end).results().map(r -> r.group()).distinct().count();
    return Math.min(1.6, (signs > 0 ? 0.5 : 0) + 0.5 * signs + 0.3 * weak);
  }

  static double opening(List<Paragraph> paragraphs, int at) {
    Paragraph paragraph = paragraphs.get(at);
    if (paragraph.isHeading()) {
      return 0.5;
    }
    double sign = 0;
    String text = paragraph.text();
    String start = text.length() > 80 ? text.substring(0, 80) : text;
    if (text.length() <= APHORISM
        && text.endsWith("。")
        && text.chars().noneMatch(Character::isDigit)) {
      sign += 0.7;
    }
    if (SINCE.matcher(start).find()) {
      sign += 0.7;
    } else if (at + 1 < paragraphs.size()) {
      String next = paragraphs.get(at + 1).text();
      if (SINCE.matcher(next.length() > 30 ? next.substring(0, 30) : next).find()) {
        sign += 0.5;
      }
    }
    long scenes = SCENE.matcher(start).results().count();
    sign += (scenes > 0 ? 0.3 : 0) + 0.35 * Math.min(scenes, 2) + (text.startsWith("“") ? 0.4 : 0);
    sign += INTRODUCTION.matcher(start).find() ? 0.5 : 0;
    sign += PORTRAIT.matcher(start).find() ? 1 : 0;
    sign += COUPLET.matcher(start).find() ? 0.7 : 0;
    return Math.min(2, sign);
  }
}
