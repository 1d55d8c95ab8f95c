using System.Buffers;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.FlameGraphs.Tests;

public class FlameGraphOptionsTests
{
    public static TheoryData<FlameGraphOptions, string> Invalid => new()
    {
        { new FlameGraphOptions { Title = null! }, "Set Title to a text: it is null. (Parameter 'options')" },
        { new FlameGraphOptions { Unit = null! }, "Set Unit to a text: it is null. (Parameter 'options')" },
        { new FlameGraphOptions { TimePerCount = TimeSpan.Zero }, "Set TimePerCount to a time above 0, or null: it is 00:00:00. (Parameter 'options')" },
        { new FlameGraphOptions { MaxNodes = 0 }, "Set MaxNodes to 1 or more: it is 0. (Parameter 'options')" },
        { new FlameGraphOptions { Width = 99 }, "Set Width to 100 to 20000: it is 99. (Parameter 'options')" },
        { new FlameGraphOptions { MinShare = double.NaN }, "Set MinShare to 0 to 1: it is NaN. (Parameter 'options')" },
        { new FlameGraphOptions { MaxTextDepth = 1001 }, "Set MaxTextDepth to 1 to 1000: it is 1001. (Parameter 'options')" },
        { new FlameGraphOptions { MaxNodes = 3 }, "Cut the tree, or set MaxNodes higher: the tree has 4 nodes, and MaxNodes is 3. (Parameter 'tree')" },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Options_WithAnInvalidValue_AreRefusedWithWhatToDo(FlameGraphOptions options, string message)
    {
        ArgumentException html = Assert.ThrowsAny<ArgumentException>(() => Trees.Bytes(output => FlameGraph.WriteHtml(Trees.Shop(), output, options)));
        ArgumentException svg = Assert.ThrowsAny<ArgumentException>(() => Trees.Bytes(output => FlameGraph.WriteSvg(Trees.Shop(), output, options)));
        ArgumentException data = Assert.ThrowsAny<ArgumentException>(() => Trees.Bytes(output => FlameGraphFragment.WriteData(Trees.Shop(), output, options)));

        Assert.Equal([message, message, message], [html.Message, svg.Message, data.Message]);
    }

    [Fact]
    public async Task NullArguments_AreRefused()
    {
        var output = new ArrayBufferWriter<byte>();

        Assert.Throws<ArgumentNullException>("tree", () => FlameGraph.WriteHtml((CallTree)null!, output));
        Assert.Throws<ArgumentNullException>("comparison", () => FlameGraph.WriteText((CallTreeComparison)null!, output));
        Assert.Throws<ArgumentNullException>("output", () => FlameGraph.WriteSvg(Trees.Shop(), (IBufferWriter<byte>)null!));
        Assert.Throws<ArgumentNullException>("stream", () => FlameGraph.WriteSvg(Trees.Shop(), (Stream)null!));
        Assert.Throws<ArgumentNullException>("output", () => FlameGraphFragment.WriteElement(Trees.Shop(), null!));
        await Assert.ThrowsAsync<ArgumentNullException>("tree", () => FlameGraph.SaveHtmlAsync((CallTree)null!, "x"));
        await Assert.ThrowsAsync<ArgumentException>("path", () => FlameGraph.SaveHtmlAsync(Trees.Shop(), ""));
    }
}
