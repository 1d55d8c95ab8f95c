using CodeGuruProfiler.CodeGeneration.Emit;

namespace CodeGuruProfiler.CodeGeneration.Tests.Emit;

public sealed class DocTextTests
{
    private static readonly DocText Text = new(name => name == "known" ? "<see cref=\"Known\"/>" : null);

    [Theory]
    [InlineData("One thing. And more.", "One thing.", "And more.")]
    [InlineData("A duration, e.g. an hour. And more.", "A duration, e.g. an hour.", "And more.")]
    [InlineData("Only one", "Only one", null)]
    [InlineData("Is it so? `known` states it.", "Is it so?", "<see cref=\"Known\"/> states it.")]
    [InlineData("The `a. B` stays. Yes.", "The <c>a. B</c> stays.", "Yes.")]
    [InlineData("First.\n\nSecond\nline.", "First.", "Second line.")]
    [InlineData("a < b & `c > d`", "a &lt; b &amp; <c>c &gt; d</c>", null)]
    [InlineData("See [the page](https://example.com/?a=1&b=2).", "See <see href=\"https://example.com/?a=1&amp;b=2\">the page</see>.", null)]
    [InlineData("<p>The <code>known</code> &amp; the <a href=\"x\">page</a>.</p><p>More.</p>", "The <see cref=\"Known\"/> &amp; the page.", "More.")]
    [InlineData("One of:\n- this\n- that", "One of:", "this|that")]
    public void Split_ADocumentation_ReturnsTheFirstSentenceAndTheRest(string documentation, string first, string? rest)
    {
        (string actualFirst, string[] actualRest) = Text.Split(documentation);

        Assert.Equal(first, actualFirst);
        Assert.Equal(rest ?? "", string.Join('|', actualRest));
    }

    [Fact]
    public void Split_NoDocumentation_ReturnsNothing()
    {
        Assert.Equal("", Text.Split(null).First);
        Assert.Empty(Text.Split("").More);
    }

    [Fact]
    public void All_ADocumentation_KeepsItsParagraphs()
    {
        Assert.Equal(["One. Two.", "Three."], Text.All("One. Two.\n\nThree."));
    }
}
