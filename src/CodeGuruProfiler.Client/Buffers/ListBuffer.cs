namespace CodeGuruProfiler.Client.Buffers;

/// <summary>Collects the elements of a list of unknown length, and returns them as an array of exact length.</summary>
internal struct ListBuffer<T>
{
    private T[] _items;
    private int _count;

    public void Add(T item)
    {
        if (_items is null)
        {
            _items = new T[4];
        }
        else if (_count == _items.Length)
        {
            Array.Resize(ref _items, _count * 2);
        }

        _items[_count++] = item;
    }

    public T[] ToArray()
    {
        if (_items is null)
        {
            return [];
        }

        if (_count != _items.Length)
        {
            Array.Resize(ref _items, _count);
        }

        return _items;
    }
}
