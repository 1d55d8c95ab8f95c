using System.Buffers;
using System.Runtime.CompilerServices;

namespace CodeGuruProfiler.Profiles.Buffers;

/// <summary>Arrays of the shared pool.</summary>
internal static class PooledArray
{
    /// <summary>Gets an array of at least that length; what is in it is not defined.</summary>
    public static T[] Rent<T>(int length) => ArrayPool<T>.Shared.Rent(length);

    /// <summary>Gets an array of at least that length, whose first elements up to it are the default value.</summary>
    public static T[] RentCleared<T>(int length)
    {
        T[] array = Rent<T>(length);
        array.AsSpan(0, length).Clear();
        return array;
    }

    /// <summary>Replaces an array by a longer one with the same first elements.</summary>
    public static void Grow<T>(ref T[] array, int used, int length)
    {
        T[] longer = Rent<T>(length);
        array.AsSpan(0, used).CopyTo(longer);
        Return(array);
        array = longer;
    }

    public static void Return<T>(T[] array)
        => ArrayPool<T>.Shared.Return(array, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
}
