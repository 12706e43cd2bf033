namespace MedSocial.Text;

/// <summary>Reads a word aloud: the vowels and the loop of <see cref="FrenchSound"/>, whose remarks list the rules.</summary>
internal ref partial struct FrenchReader(ReadOnlySpan<char> word, int end, Span<char> sounds)
{
    private readonly ReadOnlySpan<char> _word = word;
    private readonly int _end = end;
    private readonly Span<char> _sounds = sounds;
    private int _at;
    private int _count;

    /// <summary>Writes all sounds and returns how many there are.</summary>
    internal int Read()
    {
        while (_at < _end)
        {
            _at += At(0) switch
            {
                'a' => A(),
                'e' => E(),
                'i' or 'y' => I(),
                'o' => O(),
                'u' => U(),
                _ => Consonant(),
            };
        }

        return _count;
    }

    // Each rule says its sounds and returns how many letters they took.
    private int A()
    {
        if (At(1) == 'u')
            return Say('o', 2);
        return At(1) is 'i' or 'y' ? Front() : Nasal(1) ? Say('@', 2) : Say('a', 1);
    }

    private int E()
    {
        switch (At(1))
        {
            case 'a' when At(2) == 'u':
                return Say('o', 3);
            case 'u' when At(2) == 'i' && At(3) == 'l':
                return Say('E', 'y', At(4) == 'l' ? 5 : 4);
            case 'u':
                return Say('E', 2);
            case 'i' or 'y':
                return Front();
            case 'r' when Ends(2) && _word.Length > 3:
                return Say('e', 2);
            case 'n' or 'm' when Nasal(1):
                if (At(-1) is 'i' or 'y' or 'e' && At(2) is not ('t' or 'c'))
                    return Say('5', 2);
                return At(2) == '\0' ? Say('e', 1) : Say('@', 2);
            default:
                return Say('e', 1);
        }
    }

    // ai ay ei ey, alone, before a vowel, before n, before l.
    private int Front()
    {
        if (At(2) == 'l' && At(1) == 'i' && (At(3) == 'l' || Ends(3)))
            return Say('e', 'y', At(3) == 'l' ? 4 : 3);
        if (Nasal(2))
            return Say('5', 3);
        return Said(2) && IsVowel(At(2)) ? Say('e', 'y', 2) : Say('e', 2);
    }

    private int I()
    {
        if (At(1) == 'l' && At(2) == 'l' && _at > 0 && At(-1) != 'v' && IsVowel(At(3)))
            return Say('y', At(3) == 'i' && IsVowel(At(4)) ? 4 : 3);
        if (At(1) == 'l' && At(-1) == 'u' && Ends(2) && At(-2) == 'o')
            return Say('y', 2);
        if (Nasal(1))
            return Say('5', 2);
        return Said(1) && IsVowel(At(1)) ? Say('y', 1) : Say('i', 1);
    }

    private int O()
    {
        switch (At(1))
        {
            case 'e' when At(2) == 'u':
                return Say('E', 3);
            case 'i' or 'y' when Nasal(2):
                return Say('w', '5', 3);
            case 'i' or 'y':
                Say('w', 'a', 2);
                return Said(2) && IsVowel(At(2)) ? Say('y', 2) : 2;
            case 'u' when Said(2) && At(2) is 'a' or 'e' or 'i' or 'y':
                var glide = At(2) == 'i' && At(3) == 'l' || At(2) == 'y' && IsVowel(At(3));
                return Say(glide ? 'U' : 'w', 2);
            case 'u' or 'o':
                return Say('U', 2);
            default:
                return Nasal(1) ? Say('3', 2) : Say('o', 1);
        }
    }

    private int U() => !Nasal(1) ? Say('u', 1) : At(1) == 'm' && At(2) == '\0' ? Say('o', 1) : Say('5', 2);

    private readonly char At(int offset) => (uint)(_at + offset) < (uint)_word.Length ? _word[_at + offset] : '\0';

    private readonly bool Said(int offset) => _at + offset < _end;

    /// <summary>Whether the word ends there, a plural s aside.</summary>
    private readonly bool Ends(int offset) => At(offset) == '\0' || At(offset) == 's' && At(offset + 1) == '\0';

    /// <summary>Whether an n or m there closes a nasal vowel.</summary>
    private readonly bool Nasal(int offset)
    {
        var next = At(offset + 1);
        return At(offset) switch
        {
            'n' => !IsVowel(next) && next is not ('n' or 'm' or 'h'),
            'm' => next is '\0' or 'b' or 'p' or 'f' or 't' or 's',
            _ => false,
        };
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private int Say(char first, char second, int letters)
    {
        Say(first, letters);
        return Say(second, letters);
    }

    private int Say(char sound, int letters)
    {
        if (_count > 0 && _sounds[_count - 1] == sound)
            return letters;
        // guillon and guyon: the i melts into the glide.
        if (sound == 'y' && _count > 0 && _sounds[_count - 1] == 'i')
            _count--;
        _sounds[_count++] = sound;
        return letters;
    }
}
