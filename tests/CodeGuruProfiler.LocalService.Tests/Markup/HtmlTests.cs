using CodeGuruProfiler.LocalService.Markup;

namespace CodeGuruProfiler.LocalService.Tests.Markup;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("<b>&\"'</b>", "&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;")]
    [InlineData("a\u202Eb\u0000c\u001bd", "a\uFFFDb\uFFFDc\uFFFDd")]
    [InlineData("Größe 计算", "Gr&#246;&#223;e 计算")]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    public void Of_AText_IsEscaped(string text, string expected)
        => Assert.Equal($"<i title=\"{expected}\">{expected}</i>", Html.Of($"<i title=\"{text}\">{text}</i>").ToString());

    [Fact]
    public void Of_Markup_IsNotEscapedAgain()
    {
        Html inner = Html.Of($"<b>{"<"}</b>");

        Assert.Equal("<p><b>&lt;</b>7</p>", Html.Of($"<p>{inner}{7}</p>").ToString());
        Assert.Equal("<p><b>&lt;</b><b>&lt;</b></p>", Html.Of($"<p>{new[] { inner, inner }}</p>").ToString());
        Assert.Equal("<b>&lt;</b><b>&lt;</b>", Html.Join([inner, inner]).ToString());
        Assert.Equal("", Html.Empty.ToString());
    }

    [Theory]
    [InlineData(60, "1 hour")]
    [InlineData(5, "5 minutes")]
    [InlineData(90, "90 minutes")]
    [InlineData(360, "6 hours")]
    [InlineData(1440, "1 day")]
    [InlineData(10_080, "7 days")]
    public void Duration_IsInItsLargestWholeUnit(int minutes, string expected) => Assert.Equal(expected, Numbers.Duration(TimeSpan.FromMinutes(minutes)));

    [Fact]
    public void Numbers_AreForReaders()
        => Assert.Equal(
            ("1,234", "0.5", "1 sample", "2 samples", "12.3 %", "+1.5", "−1.5", "0.0", "33.333%"),
            (Numbers.Count(1234), Numbers.Count(0.5), Numbers.Count(1, "sample"), Numbers.Count(2, "sample"), Numbers.Share(0.123), Numbers.Points(1.5), Numbers.Points(-1.5), Numbers.Points(0.01), Numbers.Percent(1 / 3.0)));
}
