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
    public void Quota_ManyThreads_NeverLeavesItsRangeOrLosesTokens()
    {
        var quota = new RetryQuota(100);
        int taken = 0;

        Parallel.For(0, 8, _ =>
        {
            for (int i = 0; i < 20_000; i++)
            {
                if (quota.TryTake(RetryQuota.ThrottlingCost))
                {
                    Interlocked.Add(ref taken, RetryQuota.ThrottlingCost);
                }

                Assert.InRange(quota.Available, 0, 100);
                if (Interlocked.Add(ref taken, -RetryQuota.ThrottlingCost) >= 0)
                {
                    quota.PutBack(RetryQuota.ThrottlingCost);
                }
                else
                {
                    Interlocked.Add(ref taken, RetryQuota.ThrottlingCost);
                }
            }
        });

        (quota.Available + taken).Should().Be(100);
    }
}
