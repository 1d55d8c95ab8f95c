using CodeGuruProfiler.Browser.Tests.Consoles;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Profiles;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Browser.Tests.Profiles;

/// <summary>A day of a web shop and its neighbors, in profiles of five minutes: morning, lunch, and forty minutes in which a search went wrong.</summary>
internal static class ShopDay
{
    public const string Group = "web-shop";

    /// <summary>The time of the pages.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 25, 15, 1, 40, TimeSpan.Zero);

    private static readonly DateTimeOffset LastProfile = new(2026, 11, 25, 15, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset IncidentStart = new(2026, 11, 25, 13, 20, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset IncidentEnd = new(2026, 11, 25, 14, 0, 0, TimeSpan.Zero);

    // The calls of the broken search.
    private static readonly (string[] Frames, double Part, string State)[] Incident =
    [
        (["Shop.Catalogue.SearchController.GetAsync(string, int)", "Shop.Catalogue.Spelling.Canonicalize(string)", "System.Text.RegularExpressions.Regex..ctor(string, RegexOptions)", "System.Text.RegularExpressions.RegexParser.Parse(string, RegexOptions)"], 300, "RUNNABLE"),
        (["Shop.Catalogue.SearchController.GetAsync(string, int)", "Shop.Catalogue.Spelling.Canonicalize(string)", "System.Text.RegularExpressions.Regex..ctor(string, RegexOptions)", "System.Text.RegularExpressions.RegexInterpreterCompiler.EmitFragment(RegexNode)"], 140, "RUNNABLE"),
        (["Shop.Carts.CartController.AddAsync(CartItem)", "System.Threading.Tasks.Task.InternalWait(int)", "System.Threading.Tasks.Task.SpinThenBlockingWait(int)", "System.Threading.ManualResetEventSlim.Wait(int)"], 260, "BLOCKED"),
    ];

    /// <summary>Adds the groups and their profiles. The clock moves with them, to <see cref="Now"/>.</summary>
    public static async Task SeedAsync(LocalProfilerService service, FakeTimeProvider time)
    {
        DateTimeOffset first = LastProfile.AddDays(-6);
        time.SetUtcNow(first.AddDays(-30));
        await service.Seed.AddProfilingGroupAsync(Group, tags: new Dictionary<string, string> { ["team"] = "storefront", ["stage"] = "production", ["commit"] = "8c1f2a7" });
        await service.Seed.AddProfilingGroupAsync("checkout-worker", profilingEnabled: false, tags: new Dictionary<string, string> { ["team"] = "payments" });
        await service.Seed.AddProfilingGroupAsync("thumbnails", "AWSLambda");
        time.SetUtcNow(first);
        for (DateTimeOffset start = first; start < LastProfile; start += IsRecent(start) ? TimeSpan.FromMinutes(5) : TimeSpan.FromHours(1))
        {
            time.SetUtcNow(start.AddMinutes(5));
            // An earlier hour is one profile, as heavy as twelve.
            await AddAsync(service, Group, start, IsRecent(start) ? TreeOf(start) : Shop.Tree(2.4 * Load(start), seed: start.Day + start.Hour));
            if (start.Minute == 0 && start < LastProfile.AddHours(-7))
            {
                await AddAsync(service, "checkout-worker", start, Shop.Tree(0.1, seed: start.Day + start.Hour));
            }

            if (start.Minute == 30 && start < LastProfile.AddHours(-3))
            {
                await AddAsync(service, "thumbnails", start, Shop.Tree(0.05 + (0.1 * Load(start)), seed: start.Hour));
            }
        }

        using var agents = new AgentRequests(service, time);
        await agents.ConfigureAsync(Group, "i-0c6c9a2f41d7be835");
        await agents.ConfigureAsync(Group, "i-07fd03b1c2e44a9d0");
        await agents.PermitAsync(Group, "arn:aws:iam::123456789012:role/web-shop");
        time.SetUtcNow(Now);
        await service.Seed.AddProfilingGroupAsync("recommendations-api");
    }

    private static Task AddAsync(LocalProfilerService service, string group, DateTimeOffset start, CallTree tree)
        => service.Seed.AddAgentProfileAsync(group, new AgentProfile { Start = start, End = start.AddMinutes(5), CallTree = tree });

    private static bool IsRecent(DateTimeOffset start) => start >= LastProfile.AddDays(-1);

    private static CallTree TreeOf(DateTimeOffset start)
    {
        int seed = (int)(start.ToUnixTimeSeconds() / 300 % 10_000);
        double load = 0.2 * Load(start) * (0.9 + (0.2 * new Random(seed).NextDouble()));
        if (start < IncidentStart || start >= IncidentEnd)
        {
            return Shop.Tree(load, seed: seed);
        }

        var builder = new CallTreeBuilder();
        foreach ((string[] frames, double part, string state) in Incident)
        {
            builder.Add(["Program.Main(string[])", .. Shop.Server, .. frames], Math.Round(part * load * 5), state);
        }

        return CallTree.Merge([Shop.Tree(load, regex: 2, seed: seed), builder.ToCallTree()]);
    }

    // In the morning, at lunch, and in the evening.
    private static double Load(DateTimeOffset time)
    {
        double hour = time.TimeOfDay.TotalHours;
        double Peak(double at, double width) => Math.Exp(-Math.Pow((hour - at) / width, 2));
        return 0.22 + (0.55 * Peak(9, 2)) + (0.8 * Peak(12.2, 1.6)) + (0.6 * Peak(15.5, 2)) + Peak(19.5, 2.2);
    }
}
