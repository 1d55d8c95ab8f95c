using System.Buffers;

namespace CodeGuruProfiler.Client.Buffers;

/// <summary>Text or bytes that grow: first in the space the caller lends, then in a pooled array.</summary>
internal ref struct GrowingBuffer<T>(Span<T> initial)
    where T : unmanaged
{
    private Span<T> _space = initial;
    private T[]? _pooled;

    public int Length { get; private set; }

    public readonly ReadOnlySpan<T> Written => _space[..Length];

    public void Append(T value)
    {
        if (Length == _space.Length)
        {
            Grow(1);
        }

        _space[Length++] = value;
    }

    public void Append(scoped ReadOnlySpan<T> values)
    {
        values.CopyTo(GetSpan(values.Length));
        Length += values.Length;
    }

    /// <summary>Appends a part of the buffer once more.</summary>
    public void AppendAgain(Range written)
    {
        (int start, int count) = written.GetOffsetAndLength(Length);
        Span<T> target = GetSpan(count);
        _space.Slice(start, count).CopyTo(target);
        Length += count;
    }

    /// <summary>Returns space for at least so many more; <see cref="Advance"/> sets how many were used.</summary>
    public Span<T> GetSpan(int count)
    {
        if (count > _space.Length - Length)
        {
            Grow(count);
        }

        return _space[Length..];
    }

    public void Advance(int count) => Length += count;

    public void Dispose()
    {
        if (_pooled is { } pooled)
        {
            this = default;
            ArrayPool<T>.Shared.Return(pooled);
        }
    }

    private void Grow(int needed)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(checked(Length + needed), _space.Length * 2));
        Written.CopyTo(larger);
        if (_pooled is { } old)
        {
            ArrayPool<T>.Shared.Return(old);
        }

        _space = _pooled = larger;
    }
}
