using CodeGuruProfiler.LocalService;

namespace CodeGuruProfiler.Tool.Tests.Processes;

/// <summary>The program as a person sees it, in a terminal of 80 columns.</summary>
public sealed class TerminalTests : IDisposable
{
    private readonly ToolHome _home = new();

    public TerminalTests() => File.WriteAllText(
        _home.PathOf("a.folded"),
        "main;Contoso.Shop.Orders.Processing.OrderProcessingService.ProcessPendingOrdersAsync(System.Threading.CancellationToken) 70\nmain;\u001b[2J\u001b]0owned\u0007evil 30\n");

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Top_InATerminal_IsATableOf80Columns()
    {
        using TerminalSession session = await TerminalSession.StartAsync(_home, "echo before; TOOL top a.folded");
        await session.WaitAsync();

        string[] screen = await session.ReadScreenAsync();

        Assert.Equal(
            [
                "before",
                "  SELF    TOTAL  COUNT  FRAME",
                "70.0 %   70.0 %     70  OrderProcessingService.ProcessPendingOrdersAsync",
                "30.0 %   30.0 %     30  \\u001B[2J\\u001B]0owned\\u0007evil",
                " 0.0 %  100.0 %      0  main",
                "a.folded: 100 counts in 3 call paths.",
            ],
            screen);
    }

    [Theory]
    [InlineData("TOOL top a.folded", true)]
    [InlineData("NO_COLOR=1 TOOL top a.folded", false)]
    [InlineData("TERM=dumb TOOL top a.folded", false)]
    [InlineData("TOOL top a.folded --no-color", false)]
    public async Task Top_InATerminal_HasColorsUnlessTheyAreUnwanted(string script, bool colored)
    {
        using TerminalSession session = await TerminalSession.StartAsync(_home, script);
        await session.WaitAsync();

        Assert.Equal(colored, (await session.ReadScreenAsync(withColors: true)).Any(line => line.Contains("\u001b[1m", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Progress_WhileTheServiceIsSilent_IsShownAndClearedByCtrlC()
    {
        using var service = new SilentService();
        _home.Variables["AWS_ACCESS_KEY_ID"] = "local";
        _home.Variables["AWS_SECRET_ACCESS_KEY"] = TestSecrets.Key;
        using TerminalSession session = await TerminalSession.StartAsync(_home, $"TOOL flamegraph web-shop --endpoint-url {service.Url} --region us-east-1 -o page.html; echo \"exit $?\"");
        await service.WaitForConnectionAsync();
        string[] during = await session.ReadScreenAsync();

        await session.PressAsync("C-c");
        await session.WaitAsync();

        Assert.Equal(["getting web-shop, the latest 1h …"], during);
        string[] after = await session.ReadScreenAsync();
        Assert.Equal("exit 130", after[^1]);
        Assert.DoesNotContain(after, line => line.Contains("getting", StringComparison.Ordinal));
        Assert.False(File.Exists(_home.PathOf("page.html")));
    }

    [Fact]
    public async Task Get_RawInATerminal_IsRefusedInOneLine()
    {
        using TerminalSession session = await TerminalSession.StartAsync(_home, "TOOL convert a.folded --to pprof; echo \"exit $?\"");
        await session.WaitAsync();

        Assert.Equal(
            ["The output is binary, which a terminal cannot show: use -o FILE, or a pipe.", "exit 2"], await session.ReadScreenAsync());
    }

    [Fact]
    public async Task Bash_WithTheScript_CompletesNamesOfGroups()
    {
        await using LocalProfilerService service = await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { SecretKey = TestSecrets.Key });
        await service.Seed.AddProfilingGroupAsync("web-shop");
        _home.Variables["AWS_ENDPOINT_URL"] = service.Url.ToString();
        _home.Variables["AWS_REGION"] = "us-east-1";
        _home.Variables["AWS_ACCESS_KEY_ID"] = "local";
        _home.Variables["AWS_SECRET_ACCESS_KEY"] = TestSecrets.Key;
        using var bash = ToolProcess.StartShell(
            _home,
            "codeguru-profiler() { TOOL \"$@\"; }; eval \"$(TOOL completion bash)\"; "
            + "COMP_LINE='codeguru-profiler groups show we'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(codeguru-profiler groups show we); COMP_CWORD=3; _codeguru_profiler; printf '%s\\n' \"${COMPREPLY[@]}\"");

        Harness.ToolOutcome outcome = await bash.WaitAsync();

        Assert.Equal(("web-shop\n", ""), (outcome.Output, outcome.Errors));
    }
}
