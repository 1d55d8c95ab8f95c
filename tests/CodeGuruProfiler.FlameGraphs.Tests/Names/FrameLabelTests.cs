using CodeGuruProfiler.Names;

namespace CodeGuruProfiler.FlameGraphs.Tests.Names;

/// <summary>The useful end of a name stays. The viewer has the same rules; Browser.Tests compare.</summary>
public class FrameLabelTests
{
    private const string Method = "System.Collections.Generic.Dictionary<string, int>.TryGetValue(string, int)";

    [Theory]
    [InlineData(Method, 80, Method)]
    [InlineData(Method, 70, "System.Collections.Generic.Dictionary<string, int>.TryGetValue")]
    [InlineData(Method, 40, "Dictionary<string, int>.TryGetValue")]
    [InlineData(Method, 20, "TryGetValue")]
    [InlineData(Method, 6, "TryGe…")]
    [InlineData("app.orders:Orders:handle", 14, "Orders:handle")]
    [InlineData("System.Private.CoreLib!System.Threading.Thread.Sleep(int32)", 12, "Thread.Sleep")]
    [InlineData("<Handle>b__0(Item)", 12, "<Handle>b__0")]
    [InlineData("A.B..ctor(X)", 7, "B..ctor")]
    [InlineData("(root)", 3, "(r…")]
    [InlineData("...", 2, ".…")]
    [InlineData("abc", 0, "…")]
    public void Fit_KeepsWhatTellsMost(string name, int length, string expected)
        => Assert.Equal(expected, FrameLabel.Fit(name, length, shorten: true));

    [Fact]
    public void Fit_WithoutShortening_Cuts()
        => Assert.Equal("System.C…", FrameLabel.Fit(Method, 9, shorten: false));

    [Theory]
    [InlineData(Method, "System.Collections.Generic")]
    [InlineData("Shop.Orders.PostAsync(int)", "Shop")]
    [InlineData("Shop.Cache<int>.Get()", "Shop")]
    [InlineData("app.orders:Orders:handle", "app.orders")]
    [InlineData("main", "main")]
    [InlineData("", "")]
    [InlineData("...", "")]
    [InlineData("(root)", "")]
    public void PackageOf_IsTheNamespace(string name, string expected)
        => Assert.Equal(expected, NameParts.PackageOf(name));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "(no name)")]
    [InlineData(" \t", "(no name)")]
    [InlineData("safe\u202Egnp.exe", "safe\uFFFDgnp.exe")]
    [InlineData("\u001b[31m", "\uFFFD[31m")]
    [InlineData("日本", "日本")]
    [InlineData("😀", "😀")]
    [InlineData("a\u2028b\u200Bc", "a\uFFFDb\uFFFDc")]
    public void Visible_ShowsEverything(string text, string expected)
        => Assert.Equal(expected, VisibleText.Of(text));

    [Fact]
    public void Visible_OfHalfASurrogatePair_IsAReplacement()
        => Assert.Equal("\uFFFDx", VisibleText.Of("\uD800x"));
}
