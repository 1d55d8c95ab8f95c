using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.Tests.Requests;

public sealed class ByteBudgetTests
{
    [Fact]
    public async Task TakeAsync_MoreThanAvailable_Waits()
    {
        var budget = new ByteBudget(100);
        IDisposable first = await budget.TakeAsync(60, default);
        using IDisposable second = await budget.TakeAsync(40, default);

        Task<IDisposable> third = budget.TakeAsync(50, default).AsTask();
        Assert.False(third.IsCompleted);
        first.Dispose();

        (await third).Dispose();
    }

    [Fact]
    public async Task TakeAsync_ManyWait_AreServedInOrder()
    {
        var budget = new ByteBudget(100);
        IDisposable first = await budget.TakeAsync(60, default);
        IDisposable other = await budget.TakeAsync(40, default);
        Task<IDisposable> large = budget.TakeAsync(100, default).AsTask();
        Task<IDisposable> small = budget.TakeAsync(1, default).AsTask();

        other.Dispose();
        Assert.False(small.IsCompleted);
        first.Dispose();
        IDisposable second = await large;
        Assert.False(small.IsCompleted);
        second.Dispose();

        (await small).Dispose();
    }

    [Fact]
    public async Task TakeAsync_MoreThanTheBudget_TakesAll()
    {
        var budget = new ByteBudget(100);

        IDisposable all = await budget.TakeAsync(1000, default);
        Task<IDisposable> next = budget.TakeAsync(1, default).AsTask();
        Assert.False(next.IsCompleted);
        all.Dispose();

        (await next).Dispose();
    }

    [Fact]
    public async Task TakeAsync_Cancelled_ServesTheNext()
    {
        var budget = new ByteBudget(100);
        using IDisposable first = await budget.TakeAsync(60, default);
        using var leaving = new CancellationTokenSource();
        Task<IDisposable> large = budget.TakeAsync(100, leaving.Token).AsTask();
        Task<IDisposable> small = budget.TakeAsync(40, default).AsTask();

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => large);
        (await small).Dispose();
    }

    [Fact]
    public async Task Dispose_Twice_ReturnsOnce()
    {
        var budget = new ByteBudget(100);
        IDisposable lease = await budget.TakeAsync(100, default);
        lease.Dispose();
        lease.Dispose();

        using IDisposable all = await budget.TakeAsync(100, default);
        Assert.False(budget.TakeAsync(1, default).AsTask().IsCompleted);
    }
}
