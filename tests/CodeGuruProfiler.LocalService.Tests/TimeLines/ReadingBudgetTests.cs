using CodeGuruProfiler.LocalService.TimeLines;

namespace CodeGuruProfiler.LocalService.Tests.TimeLines;

public sealed class ReadingBudgetTests
{
    [Fact]
    public void FirstView_OfALongTree_DoesNotReadIt()
    {
        ReadingBudget budget = ReadingBudget.OfFirstView();

        Assert.False(budget.TryTake(1024 * 1024));
        Assert.True(budget.TryTake(1000));
        Assert.False(budget.IsSufficient);
    }

    [Fact]
    public void Update_ReadsOneTreeOfAnyLength()
    {
        ReadingBudget budget = ReadingBudget.OfUpdate(10);

        Assert.True(budget.TryTake(1_000_000));
        Assert.True(budget.IsSufficient);
        Assert.False(budget.TryTake(1));
        Assert.False(budget.IsSufficient);
    }
}
