using CodeGuruProfiler.LocalService.TimeLines;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Tests.TimeLines;

public sealed class HotFrameTests
{
    [Fact]
    public void Find_CountsRecursionOnce_AndOnlyTheStates()
        => Assert.Equal(
            [new HotFrame("walk", 0.6, 0.9), new HotFrame("leaf", 0.3, 0.3), new HotFrame("main", 0.1, 1)],
            HotFrame.Find(Profile.Tree("main 1 RUNNABLE", "main;walk 2 RUNNABLE", "main;walk;walk 3 RUNNABLE", "main;walk;walk;leaf 3 RUNNABLE", "main;other;walk 1 BLOCKED", "main;wait 90 WAITING"), ["RUNNABLE", "BLOCKED"], 10)
                .Select(frame => frame with { SelfShare = Math.Round(frame.SelfShare, 10), TotalShare = Math.Round(frame.TotalShare, 10) }));

    [Fact]
    public void Find_AgreesWithTheLibrary()
    {
        var builder = new CallTreeBuilder();
        var random = new Random(5);
        for (int i = 0; i < 2000; i++)
        {
            builder.Add([.. Enumerable.Range(0, 1 + random.Next(12)).Select(_ => new CallFrame($"frame{random.Next(30)}"))], random.Next(1, 9), random.Next(2) == 0 ? "RUNNABLE" : "WAITING");
        }

        CallTree tree = builder.ToCallTree();

        IReadOnlyList<HotFrame> found = HotFrame.Find(tree, ["RUNNABLE"], 8);
        IReadOnlyList<FrameTotals> expected = tree.WithCounters("RUNNABLE").HottestFrames(8);

        Assert.Equal(
            expected.Select(frame => (frame.Frame, Math.Round(frame.SelfShare, 9), Math.Round(frame.TotalShare, 9))),
            found.Select(frame => (frame.Name, Math.Round(frame.SelfShare, 9), Math.Round(frame.TotalShare, 9))));
    }

    [Fact]
    public void Find_NothingInTheStates_IsEmpty() => Assert.Empty(HotFrame.Find(Profile.Tree("main 1 WAITING"), ["RUNNABLE"], 10));
}
