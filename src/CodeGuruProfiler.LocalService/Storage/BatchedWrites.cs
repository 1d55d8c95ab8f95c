using System.Runtime.ExceptionServices;

namespace CodeGuruProfiler.LocalService.Storage;

/// <summary>Combines the writes of several requests, which arrive while the writer is busy, in one transaction.</summary>
/// <param name="database">The database.</param>
/// <param name="maxItems">The maximum number of items in a transaction, because other writers wait for it.</param>
/// <param name="keyOf">Returns the key of an item. Items with the same key are cheaper together.</param>
/// <param name="maxKeys">
/// The maximum number of keys in a transaction. Items of many keys gain little from one transaction, and their senders would fall into step: nothing is read
/// while all wait for the disk, and nothing is written while all are read.
/// </param>
/// <param name="write">Writes the items. Returns, for each item, the reason for its refusal or null.</param>
/// <remarks>
/// One request at a time leads: it waits for the writer, takes the waiting items and writes them, its own first. Then the request
/// that has waited longest leads. So a single request does not wait for others, and no work runs without a waiting request.
/// </remarks>
internal sealed class BatchedWrites<T>(
    Database database,
    int maxItems,
    Func<T, string> keyOf,
    int maxKeys,
    Func<DatabaseSession, IReadOnlyList<T>, IReadOnlyList<Exception?>> write)
{
    private readonly object _lock = new();
    private readonly LinkedList<Entry> _waiting = [];
    private bool _hasLeader;

    /// <summary>Writes an item. The task completes when the transaction is committed.</summary>
    public async Task WriteAsync(T item, CancellationToken cancellationToken)
    {
        var entry = new Entry(item, cancellationToken);
        if (Enqueue(entry) || await entry.Turn.Task.ConfigureAwait(false))
        {
            await LeadAsync(entry).ConfigureAwait(false);
        }
    }

    /// <summary>Adds an entry. Returns whether it leads at once.</summary>
    private bool Enqueue(Entry entry)
    {
        lock (_lock)
        {
            _waiting.AddLast(entry);
            bool leads = !_hasLeader;
            _hasLeader = true;
            return leads;
        }
    }

    private async Task LeadAsync(Entry leader)
    {
        List<Entry> batch = [];
        try
        {
            await WriteAsync(batch, () => TakeInto(batch, leader), leader.CancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (batch.Count > 1)
        {
            // One item, or the stored data of its group, causes the failure: the others are written without it.
            foreach (Entry entry in batch)
            {
                await WriteAloneAsync(entry).ConfigureAwait(false);
            }
        }
        catch (Exception failure)
        {
            if (batch.Count == 0)
            {
                // The leader's client has disconnected, or there is no writer: the others still wait.
                batch.Add(TakeFirst());
            }

            batch[0].Outcome = failure;
        }

        HandOver();
        foreach (Entry entry in batch.Where(entry => entry != leader))
        {
            entry.End();
        }

        leader.ThrowIfRefused();
    }

    private async Task WriteAloneAsync(Entry entry)
    {
        try
        {
            await WriteAsync([entry], entry.CancellationToken.ThrowIfCancellationRequested, entry.CancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            entry.Outcome = failure;
        }
    }

    /// <summary>Writes a batch, which <paramref name="begin"/> fills when the writer is free.</summary>
    private async Task WriteAsync(List<Entry> batch, Action begin, CancellationToken cancellationToken)
    {
        IReadOnlyList<Exception?> refusals = await database.WriteAsync(
            session =>
            {
                begin();
                return write(session, [.. batch.Select(entry => entry.Item)]);
            },
            cancellationToken).ConfigureAwait(false);
        for (int i = 0; i < batch.Count; i++)
        {
            batch[i].Outcome = refusals[i];
        }
    }

    // The leader is the first in the queue. Entries of disconnected clients are not written.
    private void TakeInto(List<Entry> batch, Entry leader)
    {
        leader.CancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var keys = new HashSet<string>();
            LinkedListNode<Entry>? next;
            for (LinkedListNode<Entry>? node = _waiting.First; node is not null && batch.Count < maxItems; node = next)
            {
                next = node.Next;
                Entry entry = node.Value;
                if (entry.CancellationToken.IsCancellationRequested)
                {
                    _waiting.Remove(node);
                    entry.Turn.SetCanceled(entry.CancellationToken);
                }
                else if (keys.Contains(keyOf(entry.Item)) || keys.Count < maxKeys)
                {
                    _waiting.Remove(node);
                    keys.Add(keyOf(entry.Item));
                    batch.Add(entry);
                }
            }
        }
    }

    private Entry TakeFirst()
    {
        lock (_lock)
        {
            Entry first = _waiting.First!.Value; // The leader waits until it is taken.
            _waiting.RemoveFirst();
            return first;
        }
    }

    private void HandOver()
    {
        lock (_lock)
        {
            _hasLeader = _waiting.Count > 0;
            _waiting.First?.Value.Turn.SetResult(true);
        }
    }

    private sealed class Entry(T item, CancellationToken cancellationToken)
    {
        public T Item { get; } = item;

        public CancellationToken CancellationToken { get; } = cancellationToken;

        /// <summary>Gets the task of the waiting request: true when it leads, false when its item is written.</summary>
        public TaskCompletionSource<bool> Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Gets or sets the reason why the item was not written; null when it was.</summary>
        public Exception? Outcome { get; set; }

        public void End()
        {
            if (Outcome is null)
            {
                Turn.SetResult(false);
            }
            else
            {
                Turn.SetException(Outcome);
            }
        }

        public void ThrowIfRefused()
        {
            if (Outcome is not null)
            {
                ExceptionDispatchInfo.Throw(Outcome);
            }
        }
    }
}
