package org.maplebridge.extract.reading;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a web page or a newspaper puts around an article: addresses, notices, dates of issue. */
final class Furniture {

  private static final int LONGEST = 120;
  private static final Pattern LINE =
      Pattern.compile(
          "^(?:微信扫一扫|扫一扫|扫码|本文标题|本文链接|原文链接|链接地址|版权声明|版权所有|作者原创|微信订阅号|微信公众号|联系客服|联系我们|"
              + "当前版|当前位置|您的位置|首页|上一篇|下一篇|上一版|下一版|打印|关闭|返回顶部|字号|字体|【?责任编辑|责编|编辑[::]|审核[::]|校对[::]|"
              + "分享到|分享至|浏览次数|点击数|阅读量|阅读次数|浏览量|点击量|发布日期|发布时间|发表时间|更新时间|日期[::]|时间[::]|来源[::]|信息来源|稿源|"
              + "本站内容|本站所有|本文档由|本文由|本文来源|您可能|猜你喜欢|相关推荐|相关阅读|相关文章|文档编号|上传用户|备案号|免责声明|"
              + "作者[::]|撰稿|供稿|主办单位|承办单位|技术支持|网站地图|[^。]{0,20}ICP备|[^。]{0,12}公网安备|网站标识码|Copyright|©|https?://|www\\.|"
              + "第?[A-Z]?\\d{1,2}版$|-\\s*\\d{1,4}\\s*-$|—\\s*\\d{1,4}\\s*—$|第\\s*\\d{1,4}\\s*页|\\d{1,4}\\s*/\\s*\\d{1,4}$|\\d{1,4}$)");
  private static final Pattern FOOT =
      Pattern.compile(
          "^(?:微信扫一扫|扫一扫|扫码|本站内容|本文档由|您可能|猜你喜欢|相关推荐|免责声明|本文标题|本文链接|链接地址|版权声明|版权所有|责任编辑|主办单位|网站地图|上一篇|下一篇)");
  private static final Pattern COLLECTION =
      Pattern.compile("^.{2,40}?[((]?(?:共|精选|合集)?[一二三四五六七八九十\\d]{1,3}篇[))]?$");
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "^(?:发布日期|发布时间|发表时间|更新时间|日期|时间|来源|信息来源)?[::"
              + " ]{0,3}.{0,40}?(\\d{4})[年\\-./](\\d{1,2})[月\\-./](\\d{1,2})");
  private static final Pattern AUTHOR_LINE =
      Pattern.compile("(?:作者|撰稿|供稿|记者|通讯员)[:: ]{1,2}\\s*([\\p{IsHan}· ]{2,30})");

  /**
   * What a line of furniture can begin with, but for a registration number, which stands further
   * behind.
   */
  private static final BitSet BEGINNINGS = new BitSet();

  static {
    "您猜相文备免微扫本原链版作联当您首上下打关返字【责编审校分浏点阅发更日时来信稿撰供主承技网C©hw第ABCDEFGHIJKLMNOPQRSTUVWXYZ-—0123456789"
        .chars()
        .forEach(BEGINNINGS::set);
  }

  private Furniture() {}

  static boolean is(String line) {
    return line.length() <= LONGEST
        && !line.isEmpty()
        && (BEGINNINGS.get(line.charAt(0)) || line.contains("ICP备") || line.contains("公网安备"))
        && LINE.matcher(line).find();
  }

  /** Whether a line is the title of a collection: 经验材料汇编（24篇）. It belongs to none of its texts. */
  static boolean isCollectionTitle(String line) {
    return line.length() <= LONGEST && COLLECTION.matcher(line).find();
  }

  /** Whether a line starts what stands beneath an article. */
  static boolean startsFoot(String line) {
    return line.length() <= LONGEST && FOOT.matcher(line).find();
  }

  /** Year, month, day that a line of furniture gives. */
  static Matcher date(String line) {
    return DATE_LINE.matcher(line);
  }

  /** The authors that a line of furniture gives. */
  static Matcher authors(String line) {
    return AUTHOR_LINE.matcher(line);
  }
}
