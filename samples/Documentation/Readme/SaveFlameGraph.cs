// begin program
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.Profiles;

AggregatedProfile profile = AggregatedProfile.Parse(File.ReadAllBytes("web-shop.ion"));
await FlameGraph.SaveHtmlAsync(
    profile.CallTree,
    "web-shop.html",
    new FlameGraphOptions
    {
        Title = "web-shop",
        Counters = ["RUNNABLE", "NATIVE"], // the thread states that are on at first
    });

// end program
