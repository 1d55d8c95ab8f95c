using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Tests.Storage;

public sealed class BatchedWritesTests : IAsyncDisposable
{
    private readonly Database _database = Database.Open(null, () => "id");
    private readonly List<string> _transactions = [];
    private readonly BatchedWrites<string> _writes;

    public BatchedWritesTests()
    {
        _writes = new BatchedWrites<string>(_database, maxItems: 3, item => char.IsAsciiLetterUpper(item[0]) ? item[..1] : "", maxKeys: 2, Write);
    }

    [Fact]
    public async Task WriteAsync_SingleItem_IsWrittenAtOnce()
    {
        await _writes.WriteAsync("a", CancellationToken.None);
        await _writes.WriteAsync("b", CancellationToken.None);

        Assert.Equal(["a", "b"], _transactions);
    }

    [Fact]
    public async Task WriteAsync_WriterIsBusy_WaitingItemsAreWrittenTogether()
    {
        using var busy = new BusyWriter(_database);

        Task[] waiting = [.. "abcde".Select(item => _writes.WriteAsync(item.ToString(), CancellationToken.None))];
        Assert.All(waiting, task => Assert.False(task.IsCompleted));
        busy.End();
        await Task.WhenAll(waiting);

        Assert.Equal(["abc", "de"], _transactions);
    }

    [Fact]
    public async Task WriteAsync_ManyKeysWait_FewAreWrittenTogetherAndFittingItemsComeFirst()
    {
        using var busy = new BusyWriter(_database);

        Task[] waiting = [.. new[] { "A1", "B1", "C1", "A2", "C2", "D1" }.Select(item => _writes.WriteAsync(item, CancellationToken.None))];
        busy.End();
        await Task.WhenAll(waiting);

        Assert.Equal(["A1B1A2", "C1C2D1"], _transactions);
    }

    [Fact]
    public async Task WriteAsync_OneItemIsRefused_OnlyThatItemFails()
    {
        using var busy = new BusyWriter(_database);

        Task[] waiting = [_writes.WriteAsync("a", CancellationToken.None), _writes.WriteAsync("refused", CancellationToken.None), _writes.WriteAsync("c", CancellationToken.None)];
        busy.End();

        await waiting[0];
        await Assert.ThrowsAsync<ArgumentException>(() => waiting[1]);
        await waiting[2];
    }

    [Fact]
    public async Task WriteAsync_TransactionOfOneItemFails_NextItemIsWritten()
    {
        using var busy = new BusyWriter(_database);

        Task failing = _writes.WriteAsync("broken", CancellationToken.None);
        busy.End();

        await Assert.ThrowsAsync<InvalidDataException>(() => failing);
        await _writes.WriteAsync("a", CancellationToken.None);
        Assert.Equal(["a"], _transactions);
    }

    [Theory]
    [InlineData("broken", "b", "c")]
    [InlineData("a", "broken", "c")]
    [InlineData("a", "b", "broken")]
    [InlineData("broken", "broken", "c")]
    public async Task WriteAsync_OneItemFailsTheTransaction_OtherItemsAreWritten(params string[] items)
    {
        using var busy = new BusyWriter(_database);

        (string Item, Task Written)[] waiting = [.. items.Append("d").Select(item => (item, _writes.WriteAsync(item, CancellationToken.None)))];
        busy.End();

        foreach ((string item, Task written) in waiting)
        {
            if (item == "broken")
            {
                await Assert.ThrowsAsync<InvalidDataException>(() => written);
            }
            else
            {
                await written;
            }
        }

        Assert.Equal([.. items.Where(item => item != "broken"), "d"], _transactions);
    }

    [Fact]
    public async Task WriteAsync_EveryItemFailsTheTransaction_NextItemIsWritten()
    {
        using var busy = new BusyWriter(_database);

        Task[] failing = [.. Enumerable.Range(0, 3).Select(_ => _writes.WriteAsync("broken", CancellationToken.None))];
        Task next = _writes.WriteAsync("d", CancellationToken.None);
        busy.End();

        foreach (Task task in failing)
        {
            await Assert.ThrowsAsync<InvalidDataException>(() => task);
        }

        await next;
        Assert.Equal(["d"], _transactions);
    }

    [Theory]
    [InlineData(0, "bc")]
    [InlineData(1, "ac")]
    [InlineData(2, "ab")]
    public async Task WriteAsync_ClientDisconnectsWhileWaiting_IsNotWritten(int left, string written)
    {
        using var busy = new BusyWriter(_database);
        using var leaves = new CancellationTokenSource();

        Task[] waiting = [.. "abc".Select((item, index) => _writes.WriteAsync(item.ToString(), index == left ? leaves.Token : CancellationToken.None))];
        await leaves.CancelAsync();
        busy.End();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting[left]);
        await Task.WhenAll(waiting.Where((_, index) => index != left));
        Assert.Equal(written, string.Concat(_transactions));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private Exception?[] Write(DatabaseSession session, IReadOnlyList<string> items)
    {
        if (items.Contains("broken"))
        {
            throw new InvalidDataException();
        }

        _transactions.Add(string.Concat(items));
        return [.. items.Select(item => item == "refused" ? new ArgumentException(item) : null)];
    }

    /// <summary>A long transaction of another request.</summary>
    private sealed class BusyWriter : IDisposable
    {
        private readonly ManualResetEventSlim _end = new();
        private readonly Task _writing;

        public BusyWriter(Database database)
        {
            using var begun = new ManualResetEventSlim();
            _writing = Task.Run(() => database.WriteAsync(
                _ =>
                {
                    begun.Set();
                    _end.Wait();
                    return 0;
                },
                CancellationToken.None));
            begun.Wait();
        }

        public void End() => _end.Set();

        public void Dispose()
        {
            _end.Set();
            _writing.GetAwaiter().GetResult();
            _end.Dispose();
        }
    }
}
