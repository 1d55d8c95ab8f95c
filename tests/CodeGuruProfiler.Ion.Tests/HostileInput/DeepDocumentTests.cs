using System.Text;

namespace CodeGuruProfiler.Ion.Tests.HostileInput;

public class DeepDocumentTests
{
    private const int SmallStack = 128 * 1024;

    [Theory]
    [InlineData("[", "]", 700)]
    [InlineData("{a:", "}", 700)]
    [InlineData("[", "]", 200_000)]
    [InlineData("(a::", ")", 200_000)]
    [InlineData("{a:", "}", 200_000)]
    public void AreEqual_DeepOnASmallStack_ComparesToTheEnd(string open, string close, int levels)
    {
        byte[] left = Nested(open, "1", close, levels);
        byte[] right = Nested(open, "2", close, levels);
        byte[] binary = IonTranscoder.ToBinary(Encoding.UTF8.GetString(left));

        (bool Same, bool Other) result = OnASmallStack(() => (IonEquivalence.AreEqual(left, binary), IonEquivalence.AreEqual(right, binary)));

        Assert.Equal((true, false), result);
    }

    [Theory]
    [InlineData("{a:1,a:2,a:1}", "{a:2,a:1,a:1}", true)]
    [InlineData("{a:1,a:2,a:1}", "{a:2,a:1,a:2}", false)]
    [InlineData("{a:1,b:2}", "{b:2,a:1}", true)]
    [InlineData("{a:1,b:2}", "{a:2,b:1}", false)]
    [InlineData("{a:{b:1,c:2},a:{b:2,c:1}}", "{a:{c:1,b:2},a:{c:2,b:1}}", true)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[1]", "(1)", false)]
    [InlineData("a::1", "1", false)]
    [InlineData("a::b::1", "b::a::1", false)]
    [InlineData("a::[]", "[]", false)]
    [InlineData("a::[b]", "a::b::[]", false)]
    [InlineData("{a:b::1}", "{b:a::1}", false)]
    [InlineData("\"a\"", "a", false)]
    [InlineData("{{\"a\"}}", "{{YQ==}}", false)]
    [InlineData("null.list", "[]", false)]
    [InlineData("null", "null.null", true)]
    [InlineData("0e0", "-0e0", false)]
    [InlineData("nan", "nan", true)]
    [InlineData("1.0", "1.00", false)]
    [InlineData("0.", "-0.", false)]
    [InlineData("$0", "''", false)]
    [InlineData("[$0,$0]", "[$0,$0]", true)]
    [InlineData("{$0:1}", "{'':1}", false)]
    [InlineData("1", "1 1", false)]
    [InlineData("", "", true)]
    [InlineData("2020-01-01T00:00Z", "2020-01-01T00:00-00:00", false)]
    [InlineData("2020-01-01T00:00:00Z", "2020-01-01T00:00:00.0Z", false)]
    [InlineData("0xff_ff_ff_ff_ff_ff_ff_ff_ff", "4722366482869645213695", true)]
    [InlineData("$ion_symbol_table::{imports:[{name:\"n\",version:1,max_id:2}]} $10", "$ion_symbol_table::{imports:[{name:\"n\",version:2,max_id:3}]} $10", true)]
    [InlineData("$ion_symbol_table::{imports:[{name:\"n\",version:1,max_id:2}]} $10", "$ion_symbol_table::{imports:[{name:\"n\",version:1,max_id:2}]} $11", false)]
    [InlineData("$ion_symbol_table::{imports:[{name:\"n\",version:1,max_id:2}]} $10", "$ion_symbol_table::{imports:[{name:\"m\",version:1,max_id:2}]} $10", false)]
    [InlineData("$ion_symbol_table::{symbols:[\"a\"]} $10 $ion_symbol_table::{symbols:[\"b\"]} $10", "a b", true)]
    public void AreEqual_Documents_ByTheDataModel(string left, string right, bool expected)
    {
        byte[] leftText = Encoding.UTF8.GetBytes(left);
        byte[] rightText = Encoding.UTF8.GetBytes(right);

        Assert.Equal(expected, IonEquivalence.AreEqual(leftText, rightText));
        Assert.Equal(expected, IonEquivalence.AreEqual(rightText, leftText));
        Assert.Equal(expected, IonEquivalence.AreEqual(IonTranscoder.ToBinary(left), rightText));
    }

    [Fact]
    public void AreEqual_DeeperThanTheGivenLimit_IsRefused()
    {
        byte[] ion = Nested("[", "", "]", 101);

        var error = Assert.Throws<IonFormatException>(() => IonEquivalence.AreEqual(ion, ion, new IonReaderOptions { MaxDepth = 100 }));

        Assert.Equal("Expected at most 100 open containers (IonReaderOptions.MaxDepth). (byte 100)", error.Message);
    }

    [Theory]
    [InlineData(1_000, 21)]
    [InlineData(40_000, 21)]
    public void ToText_DeepLists_IndentsTwentyLevels(int levels, int deepest)
    {
        string text = IonTranscoder.ToText(Nested("[", "1", "]", levels));

        string[] lines = text.Split('\n');
        Assert.Equal(new string(' ', 2 * (deepest - 1)) + "1", lines[levels]);
        Assert.Equal(new string(' ', 2 * (deepest - 1)) + "[", lines[deepest - 1]);
        Assert.Equal(new string(' ', 2 * (deepest - 2)) + "[", lines[deepest - 2]);
        Assert.Equal((2 * levels) + 2, lines.Length);
    }

    [Fact]
    public void ToTextAndBack_AnyDepth_NeedsNoOptions()
    {
        byte[] ion = Nested("{a:[", "1", "]}", 15_000);

        byte[] binary = IonTranscoder.ToBinary(IonTranscoder.ToText(ion));

        Documents.AssertEqual(ion, binary);
    }

    [Fact]
    public void ToTextAndToBinary_Options_Count()
    {
        var options = new IonReaderOptions
        {
            MaxDepth = 3,
            Catalog = new IonCatalog().Add(new IonSharedSymbolTable("shared", 1, ["one"])),
        };
        const string Text = "$ion_symbol_table::{imports:[{name:\"shared\",version:1}]} [$10]";

        Assert.EndsWith("[one]\n", IonTranscoder.ToText(Encoding.UTF8.GetBytes(Text), pretty: false, options), StringComparison.Ordinal);
        Assert.EndsWith("[one]\n", IonTranscoder.ToText(IonTranscoder.ToBinary(Text, options), pretty: false, options), StringComparison.Ordinal);
        Assert.Throws<IonFormatException>(() => IonTranscoder.ToText("[[[[1]]]]"u8, options: options));
        Assert.Throws<IonFormatException>(() => IonTranscoder.ToBinary("[[[[1]]]]", options));
    }

    private static byte[] Nested(string open, string value, string close, int levels)
        => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, levels)) + value + string.Concat(Enumerable.Repeat(close, levels)));

    private static T OnASmallStack<T>(Func<T> function)
    {
        T result = default!;
        Exception? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = function();
                }
                catch (Exception e)
                {
                    thrown = e;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
        return result;
    }
}
