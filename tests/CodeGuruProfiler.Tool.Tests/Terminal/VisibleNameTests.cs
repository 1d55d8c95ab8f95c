using CodeGuruProfiler.Tool.Terminal;
using CsCheck;

namespace CodeGuruProfiler.Tool.Tests.Terminal;

/// <summary>Names do nothing to a terminal.</summary>
public class VisibleNameTests
{
    [Theory]
    [InlineData("Shop.Orders.Post(int)", "Shop.Orders.Post(int)")]
    [InlineData("Größe.名前", "Größe.名前")]
    [InlineData("\u001b[31mred\u001b]0;title\u0007", "\\u001B[31mred\\u001B]0;title\\u0007")]
    [InlineData("a\nb\r\tc", "a\\u000Ab\\u000D\\u0009c")]
    [InlineData("\u202Egpj.exe", "\\u202Egpj.exe")]
    [InlineData("\u200Bhidden\uFEFF", "\\u200Bhidden\\uFEFF")]
    [InlineData("\u009b31m", "\\u009B31m")]
    [InlineData("\u2028", "\\u2028")]
    [InlineData("\uDB40\uDC01tag", "\\U000E0001tag")]
    public void Of_HarmfulCharacters_AreEscaped(string name, string expected) => Assert.Equal(expected, VisibleName.Of(name));

    [Fact]
    public void Of_HalfOfASurrogatePair_IsEscaped()
    {
        Assert.Equal("a\\uD800b", VisibleName.Of("a\uD800b"));
        Assert.Equal("\\uDC00", VisibleName.Of("\uDC00"));
    }

    [Fact]
    public void Of_AnyText_HasNoControlCharacter()
        => Gen.String.Sample(text => Assert.DoesNotContain(VisibleName.Of(text), character => char.IsControl(character) || char.IsSurrogate(character) && text.Length == 1));
}
