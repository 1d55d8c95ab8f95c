using System.Buffers;
using System.Text;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Tests.Folded;

public class FoldedFormatTests
{
    [Theory]
    [InlineData("main;a 1\nmain;a;b 2\n", "main(0) a(1) b(2)")]
    [InlineData("\uFEFFmain 1\r\nmain 2", "main(3)")]
    [InlineData("with space;and 12 3\n", "with space(0) and 12(3)")]
    [InlineData("a 1.5\na 1e1\n", "a(11.5)")]
    [InlineData("\n  \na\t4\n", "a(4)")]
    [InlineData(";;x 1", "(0) (0) x(1)")]
    [InlineData("# comment 2", "# comment(2)")]
    [InlineData("a;a;a 1\na;a 1", "a(0) a(1) a(1)")]
    public void Parse_Lines_AreStacks(string text, string expected)
        => Assert.Equal(expected, string.Join(' ', Parse(text).Nodes.Select(node => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{node.Frame}({node.Self})"))));

    [Fact]
    public void Parse_FrameInCapitalsAtTheRoot_IsTheCounter()
    {
        CallTree tree = Parse("[RUNNABLE];a;b 1\n[WALL_TIME];a 2\n[kernel];c 3\n[RUNNABLE] 4\n");

        Assert.Equal(["RUNNABLE", "WALL_TIME"], tree.Counters);
        Assert.Equal(["[RUNNABLE] (self 4, total 4)", "[kernel] (self 0, total 3)", "c (self 3, total 3)", "a (self 2, total 3)", "b (self 1, total 1)"], tree.Nodes.Select(node => node.ToString()));
    }

    [Theory]
    [InlineData("main;a\n", 0)]
    [InlineData("a 1\nmain;a b\n", 11)]
    [InlineData("a 1\n 5\n", 5)]
    [InlineData("a NaN", 2)]
    [InlineData("a 1e999", 2)]
    [InlineData("a 12x", 2)]
    public void Parse_LineWithoutACount_IsRefusedWithItsPosition(string text, long position)
    {
        var exception = Assert.Throws<ProfileFormatException>(() => Parse(text));

        Assert.Equal($"Expected a line of folded stacks to end in a space and a number. (byte {position})", exception.Message);
    }

    [Fact]
    public void Parse_TwoColumns_AreReadAsAskedFor()
    {
        Assert.Equal(10, Parse("a;b 10 12", new FoldedReadOptions { Columns = FoldedColumns.First }).Root.Total);
        Assert.Equal(12, Parse("a;b 10 12", new FoldedReadOptions { Columns = FoldedColumns.Second }).Root.Total);
        Assert.Throws<ProfileFormatException>(() => Parse("a;b 12", new FoldedReadOptions { Columns = FoldedColumns.Second }));
    }

    [Fact]
    public void Parse_Suffixes_AreTakenOffWhenAskedFor()
    {
        CallTree tree = Parse("java_[j];lib_[k];x_[0] 1", new FoldedReadOptions { StripSuffixes = true });

        Assert.Equal(["java", "lib", "x"], tree.Nodes.Select(node => node.Frame));
    }

    [Fact]
    public void Write_HostileNames_KeepTheirLinesAndTotals()
    {
        byte[] file = Files.Folded(Trees.Hostile);

        CallTree read = FoldedFormat.Parse(file).CallTree;

        Assert.Equal(Trees.Hostile.Root.Total, read.Root.Total);
        Assert.Contains("(unknown)", read.Frames);
        Assert.Contains("a:b", read.Frames);
        Assert.Contains("a  b 12", read.Frames);
        Assert.Contains("line separator s", read.Frames);
        Assert.All(
            Encoding.UTF8.GetString(file).TrimEnd('\n').Split('\n'),
            line => Assert.Matches("^[^\\n\\u2028\\u2029]+ [0-9]+$", line));
    }

    [Fact]
    public void Write_Comparison_HasTwoColumns()
    {
        var output = new ArrayBufferWriter<byte>();

        FoldedFormat.Write(CallTreeComparison.Of(Parse("a;b 3\na;gone 1"), Parse("a;b 5\na;new 2")), output);

        Assert.Equal("a;b 3 5\na;gone 1 0\na;new 0 2\n", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Write_MaxTotal_ScalesAllCounts()
    {
        CallTree tree = Parse("a 600000\nb 300000\nc 100000\n");

        Assert.Equal("a 60000\nb 30000\nc 10000\n", Encoding.UTF8.GetString(Files.Folded(tree, new FoldedWriteOptions { MaxTotal = 100_000 })));
        Assert.Equal(Files.Folded(tree), Files.Folded(tree, new FoldedWriteOptions { MaxTotal = 1_000_000 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Files.Folded(tree, new FoldedWriteOptions { MaxTotal = 0 }));
    }

    [Fact]
    public void Write_CountsOfTheRoot_AreALine()
    {
        var builder = new CallTreeBuilder();
        builder.AddCount(0, builder.AddCounter("RUNNABLE"), 4);

        Assert.Equal("(root) 4\n", Encoding.UTF8.GetString(Files.Folded(builder.ToCallTree())));
    }

    [Fact]
    public async Task Streams_AreReadAndWritten()
    {
        using var stream = new MemoryStream();
        await FoldedFormat.WriteAsync(Trees.Shop, stream, new FoldedWriteOptions { ThreadStates = FoldedThreadStates.RootFrame });
        stream.Position = 0;

        Assert.Equal(Trees.Shop.Root.Total, (await FoldedFormat.ReadAsync(stream)).CallTree.Root.Total);
    }

    private static CallTree Parse(string text, FoldedReadOptions? options = null) => FoldedFormat.Parse(Encoding.UTF8.GetBytes(text), options).CallTree;
}
