using System.Buffers;
using System.Text;

namespace CodeGuruProfiler.Ion;

// The UTF-8 of a string for as long as a writer needs it.
internal ref struct Utf8Text
{
    internal const int StackSize = 256;

    // A lone surrogate is an ArgumentException, not a replacement character in somebody's data.
    internal static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private byte[]? _rented;

    internal Utf8Text(string text, Span<byte> stack)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > stack.Length)
        {
            stack = _rented = ArrayPool<byte>.Shared.Rent(most);
        }

        Bytes = stack[..Strict.GetBytes(text, stack)];
    }

    internal ReadOnlySpan<byte> Bytes { get; }

    internal void Return()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
            _rented = null;
        }
    }
}
