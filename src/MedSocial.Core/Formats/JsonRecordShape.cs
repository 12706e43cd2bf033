using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;

namespace MedSocial.Formats;

/// <summary>A list as an array. Blank items are not written.</summary>
internal sealed class ListShape<T>(JsonShape<T> items) : JsonShape<EquatableArray<T>>
{
    internal override EquatableArray<T> Read(ref Utf8JsonReader reader)
    {
        JsonFault.ThrowUnless(reader.TokenType == JsonTokenType.StartArray, ref reader, "an array");
        var list = ImmutableArray.CreateBuilder<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            list.Add(items.Read(ref reader));
        return list.DrainToImmutable();
    }

    internal override void Write(Utf8JsonWriter writer, EquatableArray<T> value)
    {
        writer.WriteStartArray();
        foreach (var item in value)
        {
            if (!items.IsBlank(item))
                items.Write(writer, item);
        }
        writer.WriteEndArray();
    }

    internal override bool IsBlank(EquatableArray<T> value) => value.Items.All(items.IsBlank);
}

/// <summary>A record as an object: a table of members serves both ways, so that what is written is what is read.</summary>
/// <remarks>
/// Members may come in any order and known ones once; unknown ones are skipped. A member is written when its value is not the one of the
/// blank record, or when it is required. Reading goes through the record's own <c>init</c> accessors, one <c>with</c> a member, so that the
/// error of a noun is met while the reader still stands on the value that caused it. The copies are garbage at once, about 1.6 KB for a
/// practitioner of 260 bytes of JSON, and the larger part of what reading allocates; accessors called on one instance would save them.
/// </remarks>
internal sealed class RecordShape<T>(T blank) : JsonShape<T>
{
    private readonly List<JsonMember<T>> _members = [];
    private ulong _required;

    /// <summary>A member that is always written and must be there.</summary>
    internal RecordShape<T> Required<TValue>(string name, JsonShape<TValue> shape, Func<T, TValue> get, Func<T, TValue, T> set)
    {
        _required |= 1UL << _members.Count;
        return Add(new Member<TValue>(name, shape, get, set, writes: static _ => true));
    }

    /// <summary>A member that has a value in the blank record; null does not stand for it.</summary>
    internal RecordShape<T> Default<TValue>(string name, JsonShape<TValue> shape, Func<T, TValue> get, Func<T, TValue, T> set)
    {
        var usual = get(blank);
        return Add(new Member<TValue>(name, shape, get, set, writes: value => !EqualityComparer<TValue>.Default.Equals(value, usual) && !shape.IsBlank(value)));
    }

    /// <summary>A list; empty when it is not there.</summary>
    internal RecordShape<T> List<TItem>(string name, JsonShape<TItem> items, Func<T, EquatableArray<TItem>> get, Func<T, EquatableArray<TItem>, T> set) =>
        Default(name, new ListShape<TItem>(items), get, set);

    /// <summary>A member that may be null; null and absent are the same.</summary>
    internal RecordShape<T> Optional<TValue>(string name, JsonShape<TValue> shape, Func<T, TValue?> get, Func<T, TValue, T> set)
        where TValue : class =>
        Add(new Member<TValue>(name, shape, get!, set, writes: static value => value is not null, takesNull: true));

    /// <summary>A member that may be null; null and absent are the same.</summary>
    internal RecordShape<T> OptionalValue<TValue>(string name, JsonShape<TValue> shape, Func<T, TValue?> get, Func<T, TValue, T> set)
        where TValue : struct =>
        Add(new Member<TValue?>(
            name, new NullableShape<TValue>(shape), get, (record, value) => set(record, value!.Value),
            writes: value => value is { } held && !shape.IsBlank(held), takesNull: true));

    internal override T Read(ref Utf8JsonReader reader)
    {
        JsonFault.ThrowUnless(reader.TokenType == JsonTokenType.StartObject, ref reader, "an object");
        var record = blank;
        var (seen, next) = (0UL, 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = Find(ref reader, next);
            if (found < 0)
            {
                JsonFault.Skip(ref reader);
                continue;
            }
            if ((seen & 1UL << found) != 0)
                throw new JsonFault(DirectoryFormatError.DuplicateMember, $"The member '{_members[found].Name}' stands there twice.");
            seen |= 1UL << found;
            next = found + 1;
            reader.Read();
            record = _members[found].Read(ref reader, record);
        }
        if ((_required & ~seen) is not 0 and var missing)
            throw new JsonFault(DirectoryFormatError.MissingMember, $"The member '{_members[BitOperations.TrailingZeroCount(missing)].Name}' is missing.");
        return record;
    }

    internal override void Write(Utf8JsonWriter writer, T value)
    {
        writer.WriteStartObject();
        foreach (var member in _members)
            member.Write(writer, value);
        writer.WriteEndObject();
    }

    /// <summary>The member on whose name the reader stands, or -1; documents written by this library find each at the first look.</summary>
    private int Find(ref Utf8JsonReader reader, int next)
    {
        for (var i = 0; i < _members.Count; i++, next++)
        {
            if (next >= _members.Count)
                next = 0;
            if (reader.ValueTextEquals(_members[next].Name.EncodedUtf8Bytes))
                return next;
        }
        return -1;
    }

    private RecordShape<T> Add(JsonMember<T> member)
    {
        _members.Add(member);
        return this;
    }

    private sealed class Member<TValue>(
        string name, JsonShape<TValue> shape, Func<T, TValue> get, Func<T, TValue, T> set, Func<TValue, bool> writes, bool takesNull = false)
        : JsonMember<T>(name)
    {
        internal override T Read(ref Utf8JsonReader reader, T record) =>
            takesNull && reader.TokenType == JsonTokenType.Null ? record : set(record, shape.Read(ref reader));

        internal override void Write(Utf8JsonWriter writer, T record)
        {
            var value = get(record);
            if (!writes(value))
                return;
            writer.WritePropertyName(Name);
            shape.Write(writer, value);
        }
    }
}

/// <summary>One member of a record, its type forgotten.</summary>
internal abstract class JsonMember<T>(string name)
{
    internal JsonEncodedText Name { get; } = JsonEncodedText.Encode(name);

    internal abstract T Read(ref Utf8JsonReader reader, T record);

    internal abstract void Write(Utf8JsonWriter writer, T record);
}

/// <summary>A value of a member that may be null; null itself is the member's business.</summary>
internal sealed class NullableShape<T>(JsonShape<T> shape) : JsonShape<T?>
    where T : struct
{
    internal override T? Read(ref Utf8JsonReader reader) => shape.Read(ref reader);

    internal override void Write(Utf8JsonWriter writer, T? value) => shape.Write(writer, value!.Value);
}
