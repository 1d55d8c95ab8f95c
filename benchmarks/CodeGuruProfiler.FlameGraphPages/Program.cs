using CodeGuruProfiler.Browser.Tests.Profiles;
using CodeGuruProfiler.FlameGraphPages;
using CodeGuruProfiler.Profiles;

// BROWSER_PATH is Chromium, and JUDGES the folder of eng/judges.sh. Without JUDGES only our own page is measured.
string folder = Directory.CreateTempSubdirectory("flame-graph-pages").FullName;
try
{
    CallTree small = Generated.Tree(100_000);
    CallTree large = Generated.Tree(1_000_000);
    if (args is ["--console"])
    {
        await ConsolePages.MeasureAsync(folder, small);
        return;
    }

    Writing.Measure(("100,000", small), ("1,000,000", large));
    await Viewing.MeasureAsync(folder, small, large, Environment.GetEnvironmentVariable("JUDGES"));
    await ConsolePages.MeasureAsync(folder, small);
}
finally
{
    Directory.Delete(folder, recursive: true);
}
