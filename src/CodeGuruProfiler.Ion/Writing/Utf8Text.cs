using System.Buffers;
using System.Text;

namespace CodeGuruProfiler.Ion.Writing;

/// <summary>The UTF-8 of a string for as long as a writer needs it.</summary>
internal ref struct Utf8Text
{
    public const int StackSize = 256;

    /// <summary>A lone surrogate is an ArgumentException, not a replacement character in somebody's data.</summary>
    public static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private byte[]? _rented;

    public Utf8Text(string text, Span<byte> stack)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > stack.Length)
        {
            stack = _rented = ArrayPool<byte>.Shared.Rent(most);
        }

        Bytes = stack[..Strict.GetBytes(text, stack)];
    }

    public ReadOnlySpan<byte> Bytes { get; }

    public void Return()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
            _rented = null;
        }
    }
}
