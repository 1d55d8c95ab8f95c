// begin program
using CodeGuruProfiler.Profiles;

AggregatedProfile profile = AggregatedProfile.Parse(File.ReadAllBytes("profile.ion"));
foreach (FrameTotals frame in profile.CallTree.WithCounters("RUNNABLE").HottestFrames(10))
{
    Console.WriteLine($"{frame.SelfShare,6:P1} {frame.Frame}");
}

// end program
