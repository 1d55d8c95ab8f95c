// begin program
using CodeGuruProfiler.Profiles;

AggregatedProfile yesterday = AggregatedProfile.Parse(File.ReadAllBytes("yesterday.ion"));
AggregatedProfile today = AggregatedProfile.Parse(File.ReadAllBytes("today.ion"));
var comparison = CallTreeComparison.Of(yesterday.CallTree, today.CallTree);
foreach (FrameChange change in comparison.ChangedFrames(10).Where(change => !change.IsNoise))
{
    Console.WriteLine($"{change.Frame}: {change.ShareBefore:P1} to {change.ShareAfter:P1}, {change.Change:+0.0;-0.0} points, z {change.Z:F1}");
}

// end program
