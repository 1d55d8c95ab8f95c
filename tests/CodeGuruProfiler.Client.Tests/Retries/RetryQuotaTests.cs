using CsCheck;
using FluentAssertions;

namespace CodeGuruProfiler.Client.Tests.Retries;

public class RetryQuotaTests
{
    [Fact]
    public void TryTake_ExactlyWhatThereIs_Empties()
    {
        var quota = new RetryQuota(14);

        quota.TryTake(14).Should().BeTrue();
        quota.Available.Should().Be(0);
        quota.TryTake(1).Should().BeFalse();
        quota.Available.Should().Be(0);
    }

    [Fact]
    public void PutBack_Full_StaysFull()
    {
        var quota = new RetryQuota();

        quota.PutBack(14);

        quota.Available.Should().Be(500);
    }

    // Any order of calls on many threads must come out as some order on one thread.
    [Fact]
    public void Quota_ManyThreads_IsLinearizable()
        => Gen.Int[0, 60].Select(available => new RetryQuota(available)).SampleParallel(
            [
                Gen.OneOf(Gen.Const(RetryQuota.TransientCost), Gen.Const(RetryQuota.ThrottlingCost))
                    .Operation<RetryQuota>((quota, cost) => { quota.TryTake(cost); }),
                Gen.OneOf(Gen.Const(RetryQuota.SuccessRefund), Gen.Const(RetryQuota.TransientCost))
                    .Operation<RetryQuota>((quota, amount) => quota.PutBack(amount)),
            ],
            equal: (one, other) => one.Available == other.Available,
            print: quota => $"{quota.Available}");

    [Fact]
    public async Task Quota_ManyThreads_AddsAndTakesEachTokenOnce()
    {
        const int Rounds = 20;
        const int Threads = 4;
        RetryQuota quota = new();
        int taken = 0;
        using var barrier = new Barrier(Threads, _ =>
        {
            // Between two rounds: no token is lost, and none was given twice.
            Assert.Equal(500, taken + quota.Available);
            (taken, quota) = (0, new RetryQuota());
        });

        // A thread each: the barrier blocks.
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Factory.StartNew(Run, TaskCreationOptions.LongRunning)));

        barrier.CurrentPhaseNumber.Should().Be(Rounds);

        void Run()
        {
            for (int i = 0; i < Rounds; i++)
            {
                int mine = 0;
                for (int j = 0; j < 50_000; j++)
                {
                    mine += quota.TryTake(1) ? 1 : 0;
                    if (mine > 100)
                    {
                        quota.PutBack(1);
                        mine--;
                    }
                }

                Interlocked.Add(ref taken, mine);
                barrier.SignalAndWait();
            }
        }
    }
}
