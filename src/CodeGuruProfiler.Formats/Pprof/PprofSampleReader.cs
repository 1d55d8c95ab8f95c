namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>Reads the samples of a file, one after the other.</summary>
internal ref struct PprofSampleReader
{
    private readonly PprofTables _tables;
    private ProtobufReader _reader;
    private int[] _locations = new int[64];
    private int _locationCount;
    private readonly long[] _values;
    private int _valueCount;

    public PprofSampleReader(ReadOnlySpan<byte> file, PprofTables tables)
    {
        _tables = tables;
        _values = new long[tables.SampleTypes.Count];
        _reader = tables.FirstSample < 0 ? default : new ProtobufReader(file[tables.FirstSample..], tables.FirstSample);
    }

    /// <summary>Gets the places of the sample's locations, leaf first.</summary>
    public readonly ReadOnlySpan<int> LocationsLeafFirst => _locations.AsSpan(0, _locationCount);

    /// <summary>Gets the sample's values, one for each sample type.</summary>
    public readonly ReadOnlySpan<long> Values => _values;

    /// <summary>Gets the messages of the sample's labels, as fields of <see cref="Sample"/>.</summary>
    public bool HasLabels { get; private set; }

    /// <summary>Gets a reader of the sample.</summary>
    public ProtobufReader Sample { get; private set; }

    /// <summary>Gets the position of the sample.</summary>
    public readonly int Position => Sample.Position;

    public bool Read()
    {
        while (!_reader.IsAtEnd)
        {
            if (_reader.ReadField(out WireType type) == 2)
            {
                Sample = _reader.ReadMessage(type);
                ReadSample(Sample);
                return true;
            }

            _reader.Skip(type);
        }

        return false;
    }

    private void ReadSample(ProtobufReader sample)
    {
        _locationCount = 0;
        _valueCount = 0;
        HasLabels = false;
        int position = sample.Position;
        while (!sample.IsAtEnd)
        {
            int field = sample.ReadField(out WireType type);
            switch (field)
            {
                case 1 when type == WireType.Bytes:
                    ReadLocations(sample.ReadMessage(type));
                    break;
                case 1:
                    // Old writers do not pack lists.
                    AddLocation(sample.ReadNumber(type), sample.Position);
                    break;
                case 2 when type == WireType.Bytes:
                    ReadValues(sample.ReadMessage(type));
                    break;
                case 2:
                    AddValue(sample.ReadNumber(type), sample.Position);
                    break;
                default:
                    HasLabels |= field == 3;
                    sample.Skip(type);
                    break;
            }
        }

        if (_valueCount != _values.Length)
        {
            throw Errors.ValueCount(_values.Length, _valueCount, position);
        }
    }

    private void ReadLocations(ProtobufReader numbers)
    {
        while (!numbers.IsAtEnd)
        {
            AddLocation(numbers.ReadVarInt(), numbers.Position);
        }
    }

    private void ReadValues(ProtobufReader numbers)
    {
        while (!numbers.IsAtEnd)
        {
            AddValue(numbers.ReadVarInt(), numbers.Position);
        }
    }

    private void AddValue(ulong value, int position)
    {
        if (_valueCount == _values.Length)
        {
            throw Errors.ValueCount(_values.Length, _valueCount + 1, position);
        }

        _values[_valueCount++] = (long)value;
    }

    private void AddLocation(ulong id, int position)
    {
        int location = _tables.FindLocation(id);
        if (location < 0)
        {
            throw Errors.NoSuchId("location", id, position);
        }

        if (_locationCount == _locations.Length)
        {
            Array.Resize(ref _locations, 2 * _locationCount);
        }

        _locations[_locationCount++] = location;
    }
}
