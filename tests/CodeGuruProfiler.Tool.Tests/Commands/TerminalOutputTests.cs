using CodeGuruProfiler.Tool.Tests.Harness;

namespace CodeGuruProfiler.Tool.Tests.Commands;

/// <summary>Output for a person: within the width, in color only where it is wanted, and nothing that steers the terminal.</summary>
public class TerminalOutputTests
{
    private const string Long = "Contoso.Shop.Orders.Processing.OrderProcessingService.ProcessPendingOrdersAsync(System.Threading.CancellationToken)";

    [Theory]
    [InlineData(80, "  OrderProcessingService.ProcessPendingOrdersAsync")]
    [InlineData(60, "  ProcessPendingOrdersAsync")]
    public async Task Top_LongNames_FitTheWidthFromTheirBeginning(int width, string shown)
    {
        await using var host = ToolHost.Create();
        host.Write("a.folded", $"main;{Long} 3\n");
        host.IsTerminal = true;
        host.WantsColor = false;
        host.Width = width;

        ToolOutcome outcome = await host.RunAsync("top", "a.folded", "--quiet");

        Assert.All(outcome.OutputLines, line => Assert.True(line.Length <= width, line));
        Assert.EndsWith(shown, outcome.OutputLines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tree_LongNames_FitTheWidth()
    {
        await using var host = ToolHost.Create();
        host.Write("a.folded", $"main;{Long};{Long} 3\n");
        host.IsTerminal = true;

        ToolOutcome outcome = await host.RunAsync("tree", "a.folded", "--quiet");

        Assert.All(outcome.OutputLines, line => Assert.True(line.Length <= 80, line));
        Assert.Contains("    OrderProcessingService.ProcessPendingOrdersAsync", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true, true, true)]
    [InlineData(false, true, true, false)]
    [InlineData(true, false, true, false)]
    [InlineData(true, true, false, false)]
    public async Task Top_Colors_NeedATerminalThatUnderstandsAndWantsThem(bool isTerminal, bool understands, bool wants, bool colored)
    {
        await using var host = ToolHost.Create();
        host.Write("a.folded", "main 3\n");
        host.IsTerminal = isTerminal;
        host.UnderstandsEscapes = understands;
        host.WantsColor = wants;

        ToolOutcome outcome = await host.RunAsync("top", "a.folded");

        Assert.Equal(colored, outcome.Output.Contains('\u001b'));
    }

    [Fact]
    public async Task Top_NoColor_PrintsNone()
    {
        await using var host = ToolHost.Create();
        host.Write("a.folded", "main 3\n");
        host.IsTerminal = true;

        Assert.DoesNotContain('\u001b', (await host.RunAsync("top", "a.folded", "--no-color")).Output);
    }

    [Theory]
    [InlineData("top a.folded", true)]
    [InlineData("top a.folded", false)]
    [InlineData("top a.folded --json", false)]
    [InlineData("tree a.folded", true)]
    [InlineData("tree a.folded", false)]
    [InlineData("info a.folded", true)]
    [InlineData("diff a.folded b.folded --no-html", true)]
    [InlineData("diff a.folded b.folded --no-html", false)]
    [InlineData("tree a.folded --focus \u001b[2J", false)]
    [InlineData("top \u001b[2J", true)]
    [InlineData("\u001b[2J", true)]
    public async Task Command_HostileNames_DoNothingToATerminal(string line, bool isTerminal)
    {
        await using var host = ToolHost.Create();
        host.Write("a.folded", "main;\u001b[2J\u001b]0;owned\u0007\u202Eevil\u009b31m 3\n");
        host.Write("b.folded", "main;\u001b[2J\u001b]0;owned\u0007\u202Eevil\u009b31m 1\nmain 2\n");
        host.IsTerminal = isTerminal;
        host.WantsColor = false;
        host.IsUnattended = true;

        ToolOutcome outcome = await host.RunAsync(line.Split(' '));

        Assert.DoesNotContain(outcome.Output + outcome.Errors, character => character is '\u001b' or '\u0007' or '\u202e' or '\u009b');
        Assert.NotEmpty(outcome.Output + outcome.Errors);
    }

    [Theory]
    [InlineData(true, true, false, true)]
    [InlineData(false, true, false, false)]
    [InlineData(true, false, false, false)]
    [InlineData(true, true, true, false)]
    public async Task Progress_NeedsATerminalWithSomebodyInFrontOfIt(bool isTerminal, bool understands, bool isUnattended, bool isShown)
    {
        await using var host = ToolHost.Create();
        host.Write("a.folded", "main 3\n");
        host.IsTerminal = isTerminal;
        host.UnderstandsEscapes = understands;
        host.IsUnattended = isUnattended;

        ToolOutcome outcome = await host.RunAsync("top", "a.folded", "a.folded");

        Assert.Equal(isShown, outcome.Errors.Contains("[##########..........] 1/2 reading a.folded …", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Quiet_LeavesNotesAndProgressOut()
    {
        await using var host = ToolHost.Create();
        host.Write("a.folded", "main 3\n");
        host.IsTerminal = true;

        Assert.Equal("", (await host.RunAsync("top", "a.folded", "--quiet")).Errors);
    }
}
