using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Retries;

namespace CodeGuruProfiler.RetryStorm;

/// <summary>One of the clients, with the quota, the delay and the sending rate that the real one has.</summary>
internal sealed class SimulatedClient(Strategy strategy, EventQueue events, Service service, Statistics statistics, Func<double> jitter)
{
    private readonly RetryQuota? _quota = strategy.HasQuota ? new RetryQuota() : null;
    private readonly RetryDelay? _delay = strategy.HasBackoff ? new RetryDelay(jitter, events, RetryDelay.StandardCap) : null;
    private readonly SendingRate? _rate = strategy.HasSendingRate ? new SendingRate(events) : null;
    private readonly Queue<Call> _waiting = new();

    public void StartCall() => SendInTurn(new Call { Start = events.Now });

    // As in TokenLine: the first in line waits for the next token, the others for their turn.
    private void SendInTurn(Call call)
    {
        if (_rate is null)
        {
            Send(call);
            return;
        }

        _waiting.Enqueue(call);
        if (_waiting.Count == 1)
        {
            SendWaiting(_rate);
        }
    }

    private void SendWaiting(SendingRate rate)
    {
        while (_waiting.TryPeek(out Call? call))
        {
            if (events.Now - call.Start >= Scenario.TotalTimeout)
            {
                _waiting.Dequeue();
                statistics.Ended(call.Start, isSuccess: false);
                continue;
            }

            if (!rate.TryTake(out TimeSpan wait))
            {
                events.After(wait.TotalSeconds, () => SendWaiting(rate));
                return;
            }

            _waiting.Dequeue();
            Send(call);
        }
    }

    private void Send(Call call)
    {
        call.Attempt++;
        statistics.Sent(call.Start, events.Now);
        bool isAnswered = false;
        service.Send(isServed =>
        {
            // A late response is ignored.
            if (!isAnswered)
            {
                isAnswered = true;
                AttemptEnded(call, isServed ? RetryKind.None : RetryKind.Throttling);
            }
        });
        if (!isAnswered)
        {
            events.After(Scenario.AttemptTimeout, () =>
            {
                if (!isAnswered)
                {
                    isAnswered = true;
                    AttemptEnded(call, RetryKind.Transient);
                }
            });
        }
    }

    private void AttemptEnded(Call call, RetryKind failure)
    {
        _rate?.Record(failure == RetryKind.Throttling);
        if (failure == RetryKind.None)
        {
            _quota?.PutBack(call.Cost == 0 ? RetryQuota.SuccessRefund : call.Cost);
            statistics.Ended(call.Start, isSuccess: true);
            return;
        }

        int cost = failure == RetryKind.Throttling ? RetryQuota.ThrottlingCost : RetryQuota.TransientCost;
        double delay = _delay?.Before(failure, call.Attempt - 1, default).TotalSeconds ?? 0;
        bool isInTime = events.Now + delay - call.Start < Scenario.TotalTimeout;
        if (call.Attempt >= strategy.MaxAttempts || _quota?.TryTake(cost) == false || !isInTime)
        {
            statistics.Ended(call.Start, isSuccess: false);
            return;
        }

        call.Cost = cost;
        events.After(delay, () => SendInTurn(call));
    }

    private sealed class Call
    {
        public double Start { get; init; }

        public int Attempt { get; set; }

        public int Cost { get; set; }
    }
}
