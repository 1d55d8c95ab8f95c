using CodeGuruProfiler.CodeGeneration.Emit;

namespace CodeGuruProfiler.CodeGeneration.Tests.Emit;

public sealed class XmlDocTests
{
    [Fact]
    public void Element_ThatFits_IsOneLine()
    {
        var code = new CodeWriter();

        XmlDoc.Element(code, "summary", "Short.");

        Assert.Equal("/// <summary>Short.</summary>\n", code.ToString());
    }

    [Fact]
    public void Element_ThatIsLong_IsWrappedAt140ColumnsAndNeverWithinATag()
    {
        var code = new CodeWriter();

        code.Indented(() => XmlDoc.Element(code, "summary", string.Join(' ', Enumerable.Repeat("<see langword=\"null\"/> or", 30))));

        string[] lines = code.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal(("    /// <summary>", "    /// </summary>"), (lines[0], lines[^1]));
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 140));
        Assert.All(lines, line => Assert.Equal(line.Count(c => c == '<'), line.Count(c => c == '>')));
    }

    [Fact]
    public void Element_OfSeveralParagraphs_MarksEach()
    {
        var code = new CodeWriter();

        XmlDoc.Element(code, "remarks", "", "One.", "", "Two.");

        Assert.Equal("/// <remarks>\n/// <para>One.</para>\n/// <para>Two.</para>\n/// </remarks>\n", code.ToString());
    }

    [Fact]
    public void Element_WithNothingToSay_IsNotThere()
    {
        var code = new CodeWriter();

        XmlDoc.Element(code, "value", "");

        Assert.Equal("", code.ToString());
    }
}
